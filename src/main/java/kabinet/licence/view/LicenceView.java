package kabinet.licence.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Money;
import kabinet.base.Texts;
import kabinet.licence.boundary.LicenceKeys;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.ReportState;

/** {@code #{licence}} on pages: words, numbers and what the caller may. */
@Named("licence")
@RequestScoped
public class LicenceView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    @Inject
    LicenceKeys keys;

    /** Whether the caller may enter licences at all. */
    public boolean isEntering() {
        return Callers.current().may(Right.EDIT_REGISTRY) || Callers.current().may(Right.RECEIVE);
    }

    /** Whether the caller may change a licence. @param school null for the district's pool */
    public boolean may(Long school) {
        return isEntering() && Callers.current().sees(school);
    }

    /** Whether keys can be kept: the installation has something to encrypt them with. */
    public boolean isKeysReady() {
        return keys.isReady();
    }

    public List<LicenceKind> getKinds() {
        return List.of(LicenceKind.values());
    }

    public List<GrantBasis> getBases() {
        return List.of(GrantBasis.values());
    }

    public String day(LocalDate day) {
        return Texts.date(day);
    }

    public String time(Instant at) {
        return at.atZone(ZoneId.systemDefault()).format(TIME);
    }

    public String money(BigDecimal amount) {
        return Money.format(amount);
    }

    /** «1 234». */
    public String number(Number number) {
        return number == null ? "" : String.format(Texts.RUSSIAN, "%,d", number.longValue()).replace(' ', '\u00a0');
    }

    public String join(List<String> texts) {
        return String.join(", ", texts);
    }

    /** «с 01.01.2026 по 31.12.2026» or «с 01.01.2026, бессрочно». */
    public String term(LocalDate from, LocalDate to) {
        return to == null ? text("licence.term.ever", from) : text("licence.term", from, to);
    }

    /** What proves a grant, in words. */
    public String document(LicenceGrant grant) {
        if (grant.getBasis() == GrantBasis.NONE) {
            return text("licence.grantBasis.NONE");
        }
        String words = text("licence.grantBasis." + grant.getBasis());
        if (grant.getDocumentNumber() != null) {
            words += " № " + grant.getDocumentNumber();
        }
        return grant.getDocumentDate() == null ? words : text("licence.document.dated", words, grant.getDocumentDate());
    }

    /** How many rights a licence has, for a list. */
    public String owned(LicenceRow row) {
        return row.isInForce() ? rights(row.kind(), row.owned() == null ? 0 : row.owned()) : "0";
    }

    /** «15», «до 15 сразу» where they are of uses at once, or without bound. */
    public String rights(LicenceKind kind, Number number) {
        return !kind.isQuantified() ? text("licence.unlimited") : kind.isCounted() ? number(number) : text("licence.atOnce", number);
    }

    public String tone(CoverReason reason) {
        return reason.isCovered() ? reason == CoverReason.CHOSEN ? "info" : "good" : "bad";
    }

    public String tone(ReportState state) {
        return switch (state) {
            case PREPARED -> "info";
            case APPROVED -> "good";
            case CANCELLED -> "";
        };
    }

    private static String text(String key, Object... args) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Texts.of(locale, key, args);
    }
}
