package kabinet.device.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.device.boundary.DeviceAttachments;
import kabinet.device.boundary.DeviceCards;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceAttachment;
import kabinet.device.entity.DeviceCard;
import kabinet.device.entity.ServiceLife;
import kabinet.file.entity.StoredFile;
import kabinet.history.entity.Change;

/** {@code /device/show?tag=}: the card. What may be done with the device stands in {@link DeviceActs}. */
@Named
@ViewScoped
public class DeviceShowPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CHANGES = 60;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    @Inject
    DeviceCards cards;
    @Inject
    DeviceAttachments attachments;

    private Long id;
    private String tag;
    private transient DeviceCard card;
    private transient List<Change> changes;

    /** @throws NotFoundException if there is no such device in the caller's scope */
    public void open() {
        if (id == null && (tag == null || tag.isBlank())) {
            throw new NotFoundException();
        }
        card = id == null ? cards.card(tag) : cards.card(id);
        id = card.device().getId();
        tag = card.device().getTag();
    }

    public DeviceCard getCard() {
        if (card == null) {
            card = cards.card(id);
        }
        return card;
    }

    public Device getDevice() {
        return getCard().device();
    }

    /** What the page reads anew after something was attached or taken away. */
    public void reread() {
        card = null;
        changes = null;
    }

    public void remove(DeviceAttachment attachment) {
        attachments.remove(id, attachment.getId());
        reread();
    }

    public List<Change> getChanges() {
        if (changes == null) {
            changes = cards.history(id, CHANGES, locale());
        }
        return changes;
    }

    public boolean isEditable() {
        return Callers.current().may(Right.EDIT_REGISTRY);
    }

    /** Whether it can still be moved, given away, broken and mended. */
    public boolean isOnBooks() {
        return !getDevice().getStatus().isGone();
    }

    public ServiceLife getServiceLife() {
        return ServiceLife.of(getDevice());
    }

    public Integer getMonthsLeft() {
        return getServiceLife().left(LocalDate.now());
    }

    public boolean isUnderWarranty() {
        LocalDate until = getDevice().getWarrantyUntil();
        return until != null && !until.isBefore(LocalDate.now());
    }

    public long getOpenFaults() {
        return getCard().faults().stream().filter(f -> f.isOpen()).count();
    }

    /** A custom field's value as people read it. */
    public String value(DeviceCard.FieldValue field) {
        if (field.type() == CustomField.Type.DATE) {
            return date(LocalDate.parse(field.value()));
        }
        if (field.type() == CustomField.Type.FLAG) {
            return Texts.of(locale(), Boolean.parseBoolean(field.value()) ? "shell.yes" : "shell.no");
        }
        return field.type() == CustomField.Type.NUMBER ? field.value().replace('.', ',') : field.value();
    }

    public String money(BigDecimal amount) {
        return Money.format(amount);
    }

    public String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** «1,4 МБ». */
    public String size(StoredFile file) {
        long kilobytes = Math.max(1, Math.round(file.getSize() / 1024.0));
        return kilobytes < 1024 ? Texts.of(locale(), "device.show.kilobytes", kilobytes) : Texts.of(locale(), "device.show.megabytes", kilobytes / 1024.0);
    }

    public int getLargestFile() {
        return StoredFile.MAX_SIZE;
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }
}
