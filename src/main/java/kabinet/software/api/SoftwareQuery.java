package kabinet.software.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.software.entity.SoftwareCategory;
import kabinet.software.entity.SoftwareFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the catalogue is narrowed to. */
public class SoftwareQuery extends PageQuery {

    @QueryParam("q")
    @Parameter(description = "Part of name, release or publisher", example = "физика")
    String q;

    @QueryParam("category")
    @Parameter(description = "What it is for", example = "OPERATING_SYSTEM")
    SoftwareCategory category;

    @QueryParam("russian")
    @Parameter(description = "true: only with an entry of the registry of Russian programs; false: only without")
    Boolean russian;

    @QueryParam("free")
    @Parameter(description = "true: only what needs no licence; false: only what needs one")
    Boolean free;

    SoftwareFilter filter() {
        return new SoftwareFilter(q, category, russian, free, null);
    }
}
