package kabinet.software.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.software.entity.InstallationFilter;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.SoftwareCategory;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of installations is narrowed to. */
public class InstallationQuery extends PageQuery {

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("room")
    @Parameter(description = "Id of a room")
    Long room;

    @QueryParam("software")
    @Parameter(description = "Id of a program of the catalogue")
    Long software;

    @QueryParam("category")
    @Parameter(description = "What the programs are for", example = "OFFICE")
    SoftwareCategory category;

    @QueryParam("source")
    @Parameter(description = "Who says so", example = "AGENT")
    InstallationSource source;

    @QueryParam("removed")
    @Parameter(description = "true: only what was removed; otherwise only what is there now")
    Boolean removed;

    InstallationFilter filter() {
        return new InstallationFilter(school, room, null, software, category, source, !Boolean.TRUE.equals(removed));
    }
}
