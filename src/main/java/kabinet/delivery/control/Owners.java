package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kabinet.delivery.entity.Owner;
import kabinet.delivery.entity.Party;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;

/** Finds out whose a delivery is. Buyer may be the education authority, and the consignee then the school. */
@ApplicationScoped
public class Owners {

    @Inject
    Schools schools;

    /** @return empty if neither is a school in the caller's scope nor the authority */
    public Optional<Owner> of(Party buyer, Party consignee) {
        Optional<School> school = school(consignee).or(() -> consignee == null || isAuthority(consignee) || isSame(buyer, consignee) ? school(buyer) : Optional.empty());
        if (school.isPresent()) {
            return school.filter(s -> isAuthority(buyer) || school(buyer).isPresent()).map(Owner::of);
        }
        return isAuthority(buyer) && (consignee == null || isAuthority(consignee)) ? Optional.of(Owner.DISTRICT) : Optional.empty();
    }

    private Optional<School> school(Party party) {
        return party == null || party.inn() == null ? Optional.empty() : schools.byInn(party.inn());
    }

    private boolean isAuthority(Party party) {
        District district = schools.district();
        return party != null && party.inn() != null && party.inn().equals(district.getInn());
    }

    private static boolean isSame(Party a, Party b) {
        return b.inn() == null || b.inn().equals(a.inn());
    }
}
