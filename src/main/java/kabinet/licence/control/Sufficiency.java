package kabinet.licence.control;

import java.time.LocalDate;
import java.util.Collection;
import kabinet.base.BusinessException;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.LicenceKind;

/** That seats and shares are no more than what is granted: one rule, whether they come by a page, a program or a table. */
public final class Sufficiency {

    private Sufficiency() {
    }

    /** The most rights that grants give on any day from one on. @param from null for any day at all */
    public static long most(Collection<Grant> grants, LocalDate from) {
        return grants.stream().map(Grant::startsOn).map(day -> from != null && day.isBefore(from) ? from : day).distinct().mapToLong(day -> granted(grants, day)).max().orElse(0);
    }

    /** Rights that grants give on a day. */
    public static long granted(Collection<Grant> grants, LocalDate day) {
        return grants.stream().filter(g -> g.quantity() != null && g.isInForce(day)).mapToLong(Grant::quantity).sum();
    }

    /**
     * What holds after every change: what has run out meanwhile is no fault.
     *
     * @param seats with a device
     * @param shares of all schools together
     * @throws BusinessException if there are more of them than were ever granted at once
     */
    public static void demand(LicenceKind kind, Collection<Grant> grants, long seats, long shares) {
        long most = most(grants, null);
        if (kind.isBound() && seats > most) {
            throw new BusinessException("licence.fault.seat.tooFewRights", most, seats);
        }
        if (kind.isAllocable() && kind.isQuantified() && shares > most) {
            throw new BusinessException("licence.fault.allocation.tooMuch", most, shares);
        }
    }

    /**
     * What holds when a share is given: nobody gets what has run out.
     *
     * @param shares of all schools together
     * @throws BusinessException if they are more than is granted on any day from today on
     */
    public static void demandForShares(LicenceKind kind, Collection<Grant> grants, long shares, LocalDate today) {
        long most = most(grants, today);
        if (kind.isQuantified() && shares > most) {
            throw new BusinessException("licence.fault.allocation.tooMuch", most, shares);
        }
    }
}
