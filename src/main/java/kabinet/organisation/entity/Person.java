package kabinet.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.LookAlikes;
import kabinet.base.Titled;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** Somebody of a school who answers for equipment: name and position, nothing else. Leaves by being deactivated. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Person extends AbstractEntity implements Scoped, Titled {

    public static final int NAME_LENGTH = 120;
    public static final int POSITION_LENGTH = 120;
    /** Surname and one or two other names, in full or as initials; «оглы» and the like may follow. */
    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(\\s+\\p{Lu}([\\p{L}'’-]+|\\.)){1,2}(\\s+(оглы|оглу|кызы|уулу))?");

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    /** Surname, first name, patronymic; unique together with the position in the school. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** The name folded for search. */
    @Column(length = NAME_LENGTH, nullable = false)
    private String nameKey;

    /** {@link #nameKey} from its second word on, so that an index finds who is looked for by the first name; empty without one. */
    @Column(length = NAME_LENGTH, nullable = false)
    private String givenKey;

    /** {@link #nameKey} from its third word on: the patronymic; empty without one. */
    @Column(length = NAME_LENGTH, nullable = false)
    private String patronymicKey;

    @NotBlank
    @Size(max = POSITION_LENGTH)
    @Column(length = POSITION_LENGTH, nullable = false)
    private String position;

    @Column(nullable = false)
    private boolean active = true;

    protected Person() {
    }

    public Person(School school, String name, String position) {
        this.school = school;
        setName(name);
        this.position = position;
    }

    @Override
    public String getTitle() {
        return name;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** «Иванова М. П.»: surname and initials, for papers. */
    public String getShortName() {
        return shortName(name);
    }

    /** The same of any full name; what is no name of a person, as accounts may have, stays as it is. */
    public static String shortName(String name) {
        String stripped = name.strip();
        if (!FULL_NAME.matcher(stripped).matches()) {
            return stripped;
        }
        String[] words = stripped.split("\\s+");
        StringBuilder text = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            boolean given = Character.isUpperCase(words[i].charAt(0));
            text.append('\u00a0').append(given ? words[i].charAt(0) + "." : words[i]);
        }
        return text.toString();
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    public School getSchool() {
        return school;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
        this.nameKey = LookAlikes.key(name, NAME_LENGTH);
        this.givenKey = afterFirstWord(nameKey);
        this.patronymicKey = afterFirstWord(givenKey);
    }

    private static String afterFirstWord(String key) {
        return key == null || key.indexOf(' ') < 0 ? "" : key.substring(key.indexOf(' ') + 1);
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }
}
