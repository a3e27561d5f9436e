package kabinet.network.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import kabinet.access.entity.Callers;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.document.control.SketchSvg;
import kabinet.network.boundary.NetworkSurvey;
import kabinet.network.control.NetworkDrawing;
import kabinet.network.entity.InternetConnection;

/** {@code /network/show}: all of a school's network. */
@Named
@ViewScoped
public class NetworkShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NetworkSurvey survey;

    private Long school;

    private transient NetworkSurvey.Card card;
    private transient String drawing;

    public void open() {
        if (school == null) {
            school = Callers.current().onlySchool();
        }
        if (school == null) {
            throw new NotFoundException();
        }
        card = survey.card(school);
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        drawing = SketchSvg.inline(survey.drawing(school, locale, NetworkDrawing.SCREEN), "drawing");
    }

    public String getTone() {
        return Tones.of(card.speed().verdict());
    }

    /** The norm of the school's settlement beside the best of its contracts. */
    public String getSpeedWords() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return card.speed().best() == null ? Texts.of(locale, "network.show.noSpeed", plain(card.speed().norm()))
            : Texts.of(locale, "network.show.speed", plain(card.speed().best()), plain(card.speed().norm()));
    }

    /** A speed as people write it: «49,9». */
    public String plain(BigDecimal mbit) {
        return mbit == null ? "—" : mbit.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public LocalDate getToday() {
        return LocalDate.now();
    }

    public boolean isFuture(InternetConnection connection) {
        return connection.getBeginsOn().isAfter(LocalDate.now());
    }

    public boolean isInForce(InternetConnection connection) {
        return connection.isInForce(LocalDate.now());
    }

    /** Days as papers write them. */
    public String date(LocalDate day) {
        return Texts.date(day);
    }

    public NetworkSurvey.Card getCard() {
        return card;
    }

    public String getDrawing() {
        return drawing;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }
}
