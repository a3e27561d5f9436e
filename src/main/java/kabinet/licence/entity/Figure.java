package kabinet.licence.entity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A figure of compliance: what rows it counts. Each opens those rows; one of rights is the sum of what its rows say. */
public enum Figure {

    INSTALLED(Rows.INSTALLATIONS),
    COVERED(Rows.INSTALLATIONS),
    /** Installations without a licence, whatever the reason. */
    UNCOVERED(Rows.INSTALLATIONS),
    /** More installed than the licences in force allow. */
    OVERUSED(Rows.INSTALLATIONS),
    /** Installations whose licences have all run out. */
    OUTLIVED(Rows.INSTALLATIONS),
    /** Installations on a device that is not among those which the licences in force, or the one that a person named, are bound to. */
    FOREIGN_DEVICE(Rows.INSTALLATIONS),
    RUSSIAN(Rows.INSTALLATIONS),
    LICENCES(Rows.LICENCES),
    /** Licences of which no grant is in force any more. */
    EXPIRED(Rows.LICENCES),
    /** Licences of which a grant ends within {@link #EXPIRING_DAYS} days. */
    EXPIRING(Rows.LICENCES),
    /** Licences with a grant that no document proves, or without any grant. */
    UNPROVEN(Rows.LICENCES),
    WORKSTATIONS(Rows.DEVICES),
    /** Workstations without a licensed operating system, of those of which anything is known. */
    WITHOUT_SYSTEM(Rows.DEVICES),
    /** Workstations of whose programs nothing is known: none was entered and no agent reported any. */
    NOTHING_KNOWN(Rows.DEVICES),
    /** Workstations with a Russian operating system. */
    RUSSIAN_SYSTEM(Rows.DEVICES),
    /** Rights in force of counted licences. */
    OWNED(Rows.RIGHTS),
    /** Of them, what the pool gave to schools. */
    ALLOCATED(Rows.RIGHTS),
    /** Of them, what no installation uses. */
    LEFT(Rows.RIGHTS);

    /** Days ahead that count as soon. */
    public static final int EXPIRING_DAYS = 90;

    /** What a figure counts. */
    public enum Rows { INSTALLATIONS, LICENCES, DEVICES, RIGHTS }

    private final Rows rows;

    Figure(Rows rows) {
        this.rows = rows;
    }

    public Rows rows() {
        return rows;
    }

    /** The figures that count the same sort of rows. */
    public static Set<Figure> of(Rows rows) {
        return Arrays.stream(values()).filter(f -> f.rows == rows).collect(Collectors.toSet());
    }
}
