package kabinet.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;

/** The kinds of files that the application's components bring. */
@ApplicationScoped
public class Kinds {

    @Inject
    @Any
    Instance<Importer> importers;
    @Inject
    @Any
    Instance<Exporter> exporters;

    /** What the caller may import, in an order in which it can be loaded. */
    public List<Importer> importersOf(Caller caller) {
        return importers.stream().filter(i -> may(caller, i)).sorted(Comparator.comparingInt(Kind::order)).toList();
    }

    /**
     * @throws BusinessException if there is no such kind
     * @throws ForbiddenException if the caller may not import it
     */
    public Importer importer(String kind, Caller caller) {
        Importer importer = importers.stream().filter(i -> i.kind().equals(kind)).findFirst()
            .orElseThrow(() -> new BusinessException("exchange.unknownKind", String.valueOf(kind), known()));
        if (!may(caller, importer)) {
            throw new ForbiddenException();
        }
        return importer;
    }

    private String known() {
        return importers.stream().sorted(Comparator.comparingInt(Kind::order)).map(Kind::kind).collect(Collectors.joining(", "));
    }

    public List<Exporter> exporters() {
        return exporters.stream().sorted(Comparator.comparingInt(Kind::order)).map(e -> (Exporter) e).toList();
    }

    /** @throws NotFoundException if there is no such table */
    public Exporter exporter(String kind) {
        return exporters.stream().filter(e -> e.kind().equals(kind)).findFirst().orElseThrow(NotFoundException::new);
    }

    private static boolean may(Caller caller, Importer importer) {
        return importer.rights().stream().anyMatch(caller::may);
    }
}
