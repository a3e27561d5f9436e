package kabinet.label.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import kabinet.base.BusinessException;
import kabinet.base.Spool;
import kabinet.base.Texts;
import kabinet.base.api.OwnQuery;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceStatus;
import kabinet.label.boundary.LabelPrinting;
import kabinet.label.control.ChoiceQuery;
import kabinet.label.entity.LabelChoice;
import kabinet.label.entity.LabelOrder;
import kabinet.label.entity.SheetPlacement;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Labels as PDF, and the first sheet as a picture. */
@Path("/labels")
@RequestScoped
public class LabelsResource {

    @Inject
    LabelPrinting printing;

    /**
     * Devices by the list's filter.
     *
     * @param q search words
     * @param delivery id of a delivery note
     * @param warranty only devices whose warranty ends within so many days
     */
    public record Filter(String q, Long school, Long room, Long kind, Long model, Long person, DeviceStatus status, Long source,
                         Long delivery, Boolean noRoom, Boolean noNumber, Integer warranty) {
        DeviceFilter asFilter() {
            return new DeviceFilter(q, school, room, kind, model, person, status, source, delivery, noRoom, noNumber, warranty);
        }
    }

    /** What to print: exactly one of {@code tags}, {@code room}, {@code filter}, {@code rooms}, {@code roll}. */
    public record Wanted(
        @Schema(description = "Tags of devices") List<String> tags,
        @Schema(description = "Id of a room whose devices get labels") Long room,
        @Schema(description = "All devices of a filter") Filter filter,
        @Schema(description = "Ids of rooms that get door labels") List<Long> rooms,
        @Schema(description = "Id of a pre-printed roll: its tags that still wait") Long roll,
        @Schema(description = "Key of a stock, see /label-stocks", required = true) String stock,
        @Schema(description = "First label on a used sheet, from 1 along the rows; 1 if absent") Integer start,
        @Schema(description = "Shift to the right, mm; 0 if absent") Double offsetX,
        @Schema(description = "Shift downwards, mm; 0 if absent") Double offsetY) {

        LabelOrder asOrder() {
            if (room != null && filter != null) {
                throw new BusinessException("label.choice.one");
            }
            DeviceFilter devices = room != null ? DeviceFilter.ofRoom(room) : filter != null ? filter.asFilter() : null;
            return new LabelOrder(new LabelChoice(tags, null, devices, rooms, roll), stock,
                new SheetPlacement(start == null ? 1 : start, offsetX == null ? 0 : offsetX, offsetY == null ? 0 : offsetY));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/pdf")
    @Operation(summary = "Print labels", description = "A PDF with vector codes, to be printed at 100 %. Labels of devices stand in the order of inventory numbers; at most 10,000.")
    public Response print(Wanted wanted) throws IOException {
        if (wanted == null) {
            throw new BusinessException("label.choice.one");
        }
        LabelOrder order = wanted.asOrder();
        return Response.ok(Spool.of(out -> printing.print(order, out)), "application/pdf").header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"labels.pdf\"").build();
    }

    @GET
    @Path("/preview.svg")
    @OwnQuery
    @Produces("image/svg+xml")
    @Operation(summary = "Preview of the first sheet")
    public String preview(
            @QueryParam("choice") @Parameter(description = "What to print, as the print page has it in its address: the filter of GET /devices, or ids, tag, rooms (comma-separated), "
                + "roll; all for everything", example = "school=3&kind=14") String choice,
            @QueryParam("stock") @Parameter(description = "Key of a stock") String stock,
            @QueryParam("start") @DefaultValue("1") @Parameter(description = "First label on a used sheet") int start,
            @QueryParam("offsetX") @DefaultValue("0") @Parameter(description = "Shift to the right, mm") double offsetX,
            @QueryParam("offsetY") @DefaultValue("0") @Parameter(description = "Shift downwards, mm") double offsetY,
            @Context HttpHeaders headers) {
        LabelChoice chosen = ChoiceQuery.read(choice).orElseThrow(() -> new BusinessException("label.choice.one"));
        return printing.preview(new LabelOrder(chosen, stock, new SheetPlacement(start, offsetX, offsetY)),
            Texts.supported(headers.getAcceptableLanguages().stream().findFirst().orElse(Texts.RUSSIAN)));
    }
}
