package kabinet.stocktaking.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.stocktaking.control.Progress;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeFilter;

/** The register of stocktakes: what there is and how far it has come. */
@Boundary
public class StocktakeRegister {

    @Inject
    Stocktakes stocktakes;
    @Inject
    Progress progress;

    /** The newest beginnings first. */
    @RolesAllowed(Right.READ)
    public List<Stocktake> page(StocktakeFilter filter, int first, int size) {
        return stocktakes.page(filter, first, size);
    }

    /** Exact to the limit of {@link kabinet.base.Counted}; one more stands for "more than". */
    @RolesAllowed(Right.READ)
    public int count(StocktakeFilter filter) {
        return stocktakes.count(filter);
    }

    /** Keyset paging for programs. */
    @RolesAllowed(Right.READ)
    public List<Stocktake> after(StocktakeFilter filter, long id, int limit) {
        return stocktakes.after(filter, id, limit);
    }

    /** With its school. @throws NotFoundException if there is none in the caller's scope */
    @RolesAllowed(Right.READ)
    public Stocktake show(Long id) {
        return stocktakes.find(id).orElseThrow(NotFoundException::new);
    }

    /** How many devices of its book each has found, by id. */
    @RolesAllowed(Right.READ)
    public Map<Long, Integer> found(List<Stocktake> shown) {
        return progress.found(shown.stream().map(Stocktake::getId).toList());
    }
}
