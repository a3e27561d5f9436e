package kabinet.act.entity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.BusinessException;

/**
 * A commission, of an acceptance or of an inventory: the first member is its chair.
 *
 * @param order   the order that appointed it, «приказ № 12 от 09.01.2026»; may be empty
 * @param members at most {@link #MOST}; none when one person acts alone
 */
public record Commission(String order, List<CommissionMember> members) {

    public static final int ORDER_LENGTH = 200;
    /** Members that fit a paper. */
    public static final int MOST = 15;
    public static final Commission NONE = new Commission("", List.of());

    /** @throws BusinessException if there are too many members or a name or the order is too long */
    public Commission {
        order = order == null ? "" : order.strip();
        members = members == null ? List.of() : members.stream().filter(m -> !m.name().isEmpty()).toList();
        if (members.size() > MOST) {
            throw new BusinessException("act.commission.tooMany", MOST);
        }
        if (order.length() > ORDER_LENGTH || members.stream().anyMatch(m -> m.name().length() > CommissionMember.LENGTH || m.position().length() > CommissionMember.LENGTH)) {
            throw new BusinessException("act.commission.tooLong", CommissionMember.LENGTH);
        }
    }

    /** The order and the members, one after the other: what the history says of it. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(order).filter(o -> !o.isEmpty()), members.stream().map(CommissionMember::toString)).collect(Collectors.joining("; "));
    }
}
