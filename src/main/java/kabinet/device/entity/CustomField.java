package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;

/** A field that devices of one kind have beside the common ones: «Диагональ, дюймов» of a panel. */
@Entity
@Audited
public class CustomField extends AbstractEntity implements Titled {

    public static final int NAME_LENGTH = 60;
    public static final int CHOICES_LENGTH = 1000;
    public static final int VALUE_LENGTH = 250;

    /** What values the field takes. They are stored as text: numbers with a point, dates as ISO, flags as true or false. */
    public enum Type { TEXT, NUMBER, DATE, FLAG, CHOICE }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kind_id")
    private DeviceKind kind;

    /** Unique in the kind. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private Type type;

    /** The choices of {@link Type#CHOICE}, one a line. */
    @Size(max = CHOICES_LENGTH)
    @Column(length = CHOICES_LENGTH)
    private String choices;

    @Column(nullable = false)
    private boolean required;

    /** Order on forms, ascending. */
    @Column(nullable = false)
    private int position;

    /** Still asked for; values given earlier stay. */
    @Column(nullable = false)
    private boolean active = true;

    protected CustomField() {
    }

    public CustomField(DeviceKind kind, String name, Type type) {
        this.kind = kind;
        this.name = name;
        this.type = type;
    }

    @Override
    public String getTitle() {
        return name;
    }

    /**
     * The stored form of a value.
     *
     * @throws BusinessException if the value does not fit the field
     */
    public String check(String value) {
        if (value == null || value.isBlank()) {
            if (required) {
                throw new BusinessException("device.field.required", name);
            }
            return null;
        }
        String text = value.strip();
        if (text.length() > VALUE_LENGTH) {
            throw new BusinessException("device.field.tooLong", name, VALUE_LENGTH);
        }
        try {
            return switch (type) {
                case TEXT -> text;
                case NUMBER -> new BigDecimal(text.replace(',', '.').replaceAll("[\\s\u00a0]", "")).toPlainString();
                case DATE -> LocalDate.parse(text).toString();
                case FLAG -> Boolean.toString(Boolean.parseBoolean(text));
                case CHOICE -> getChoiceList().stream().filter(text::equalsIgnoreCase).findFirst()
                    .orElseThrow(() -> new BusinessException("device.field.invalid", name, text));
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new BusinessException("device.field.invalid", name, text);
        }
    }

    public List<String> getChoiceList() {
        return choices == null ? List.of() : Stream.of(choices.split("\\R")).map(String::strip).filter(c -> !c.isEmpty()).toList();
    }

    public DeviceKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Type getType() {
        return type;
    }

    public void setType(Type type) {
        this.type = type;
    }

    public String getChoices() {
        return choices;
    }

    public void setChoices(String choices) {
        this.choices = choices;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
