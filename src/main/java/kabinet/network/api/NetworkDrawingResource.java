package kabinet.network.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import kabinet.base.Texts;
import kabinet.document.control.SketchSvg;
import kabinet.network.boundary.NetworkSurvey;
import kabinet.network.control.NetworkDrawing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The drawing of a school's network. */
@Path("/networks/{school: \\d{1,18}}/drawing.svg")
@Tag(name = "network")
@RequestScoped
public class NetworkDrawingResource {

    @Inject
    NetworkSurvey survey;

    @GET
    @Produces("image/svg+xml")
    @Operation(summary = "Draw a school's network", description = "As it should be today: the internet, the devices that carry the network, the rooms with their ports. Words in the language asked for.")
    public String draw(@PathParam("school") Long school, @Context HttpHeaders headers) {
        return SketchSvg.file(survey.drawing(school, Texts.supported(headers.getAcceptableLanguages().stream().findFirst().orElse(Texts.RUSSIAN)), NetworkDrawing.SCREEN));
    }
}
