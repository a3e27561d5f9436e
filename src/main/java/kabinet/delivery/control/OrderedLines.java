package kabinet.delivery.control;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.procurement.entity.ContractLine;

/** The lines of a contract, looked up by what lines of deliveries say of themselves. */
public final class OrderedLines {

    private final List<ContractLine> all;
    private final Map<String, List<ContractLine>> byName;
    private final Map<String, List<ContractLine>> byCode;

    public OrderedLines(List<ContractLine> all) {
        this.all = all;
        byName = all.stream().collect(Collectors.groupingBy(line -> DeliveryLine.key(line.getName())));
        byCode = all.stream().filter(line -> line.getOkpd2() != null).collect(Collectors.groupingBy(ContractLine::getOkpd2));
    }

    /** The line that orders the thing: of the same name, else the only one of its code; goods take the only one there is. Null if that does not tell. */
    public ContractLine fulfilledBy(DeliveryLine line) {
        List<ContractLine> coded = line.getOkpd2() == null ? List.of() : byCode.getOrDefault(line.getOkpd2(), List.of());
        return Stream.of(byName.getOrDefault(line.getNameKey(), List.of()), coded, line.isGoods() ? all : List.<ContractLine>of())
            .filter(some -> some.size() == 1).map(some -> some.get(0)).findFirst().orElse(null);
    }
}
