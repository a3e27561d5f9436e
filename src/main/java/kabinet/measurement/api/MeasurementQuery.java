package kabinet.measurement.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.measurement.entity.MeasurementFilter;
import kabinet.measurement.entity.MeasurementKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of measurements is narrowed to. */
public class MeasurementQuery extends PageQuery {

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("kind")
    @Parameter(description = "Kind", example = "NMAP")
    MeasurementKind kind;

    MeasurementFilter filter() {
        return new MeasurementFilter(school, kind, false);
    }
}
