package kabinet.label.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.label.control.LabelStocks;
import kabinet.label.entity.InvalidLabelStockException;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.OwnStock;

/** The district's directory of own label sizes. */
@Boundary
public class StockDirectory {

    @Inject
    LabelStocks stocks;

    @RolesAllowed(Right.PRINT_LABELS)
    public List<OwnStock> own() {
        return stocks.own();
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public OwnStock own(Long id) {
        return stocks.findOwn(id).orElseThrow(NotFoundException::new);
    }

    /** @throws InvalidLabelStockException if it has no name or one that another has */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public OwnStock add(LabelStock geometry) {
        checkName(geometry, null);
        OwnStock stock = new OwnStock(geometry);
        stocks.add(stock);
        return stock;
    }

    /**
     * @param version the version the caller saw
     * @throws StaleException if somebody changed it since
     */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public OwnStock change(Long id, int version, LabelStock geometry) {
        OwnStock stock = own(id);
        if (stock.getVersion() != version) {
            throw new StaleException();
        }
        checkName(geometry, id);
        stock.change(geometry);
        return stock;
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public void remove(Long id) {
        stocks.remove(own(id));
    }

    private void checkName(LabelStock geometry, Long id) {
        if (geometry.name().isEmpty()) {
            throw new InvalidLabelStockException("label.stock.error.nameless");
        }
        if (stocks.isNameTaken(geometry.name(), id)) {
            throw new InvalidLabelStockException("label.stock.error.nameTaken", geometry.name());
        }
    }
}
