package kabinet.licence.entity;

import java.io.Serializable;

/**
 * A program: what is owned against what is installed.
 *
 * @param free whether it needs no licence
 * @param registryNumber in the register of Russian programs; null if it is in none
 * @param owned rights in force: of the schools' own counted licences, whether or not seats name devices, and the pool's (a school: its share of it and its seats)
 * @param allocated of them, what the pool gave to schools
 * @param unlimited whether a licence in force covers any number
 * @param installed installations on the day
 * @param covered of them, by a licence, or because the program is free
 * @param used owned rights that installations use, of this program or, by a person's choice, of another
 * @param overused installations beyond what the licences in force allow
 */
public record SoftwareFigures(long softwareId, String name, String publisher, String registryNumber, boolean free, long owned, long allocated, boolean unlimited, long installed, long covered,
    long used, long overused) implements Serializable {

    /** Installations without a licence. */
    public long uncovered() {
        return installed - covered;
    }

    /** Rights that nothing uses. */
    public long left() {
        return owned - used;
    }
}
