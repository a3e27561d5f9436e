package kabinet.label.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kabinet.label.boundary.StockDirectory;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.OwnStock;

/** {@code /label/stocks}: the district's own label sizes, and those everybody can buy. */
@Named
@RequestScoped
public class LabelStocksPage {

    @Inject
    StockDirectory directory;

    /** An own stock with the id its editor needs. */
    public record Own(Long id, LabelStock stock) {
    }

    public List<Own> getOwn() {
        return directory.own().stream().map((OwnStock s) -> new Own(s.getId(), s.stock())).toList();
    }

    public List<LabelStock> getListed() {
        return LabelCatalogue.all();
    }
}
