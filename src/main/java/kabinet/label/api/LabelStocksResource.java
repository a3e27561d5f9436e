package kabinet.label.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.label.boundary.LabelPrinting;
import kabinet.label.control.StockNames;
import kabinet.label.entity.LabelStock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What labels can be printed on. */
@Path("/label-stocks")
@RequestScoped
public class LabelStocksResource {

    @Inject
    LabelPrinting printing;

    /** A stock; sizes in mm. */
    public record Stock(String key, String name, LabelStock.Medium medium, int perPage, int columns, int rows, double labelWidth, double labelHeight) {
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Label stocks", description = "Sheets and rolls that everybody can buy, then the district's own sizes.")
    public List<Stock> all(@Context HttpHeaders headers) {
        Locale locale = Texts.supported(headers.getAcceptableLanguages().stream().findFirst().orElse(Texts.RUSSIAN));
        return printing.stocks().stream().map(s -> new Stock(s.key(), StockNames.of(s, locale), s.medium(), s.perPage(), s.columns(), s.rows(),
            s.labelWidth(), s.labelHeight())).toList();
    }
}
