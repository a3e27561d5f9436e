package kabinet.scan.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.organisation.entity.Room;
import kabinet.scan.boundary.Scanning;
import kabinet.scan.entity.ScanResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What scanned codes mean. */
@Path("/scans")
@Tag(name = "scans")
@RequestScoped
public class ScansResource {

    @Inject
    Scanning scanning;

    /** @param results one for each code in the text */
    @Schema(name = "Scan")
    public record Scan(List<Result> results) {
    }

    /**
     * @param devices what was found; several if a number is not unique
     * @param room the room whose label it is, else absent
     */
    @Schema(name = "ScanResult")
    public record Result(String code, ScanResult.Outcome outcome, List<ScannedDevice> devices, ScannedRoom room) {
    }

    /** @param statusName the state in the program's language */
    @Schema(name = "ScannedDevice")
    public record ScannedDevice(Long id, String tag, String inventoryNumber, String serialNumber, String title, DeviceStatus status, String statusName,
                                Long school, String schoolName, ScannedRoom room, String responsible) {
    }

    @Schema(name = "ScannedRoom")
    public record ScannedRoom(Long id, String number, String title, String building, Long school, String schoolName) {
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell what a code means", description = "Address of a label, tag, inventory or serial number; as a scanner types it, whatever its keyboard layout. "
        + "What is not in the caller's scope is UNKNOWN.")
    public Scan scan(@QueryParam("text") @Parameter(description = "What was scanned or typed", example = "HTTPS://INV.KOVROV.EXAMPLE/D/K7Q2M9") String text,
            @Context HttpHeaders headers) {
        Locale locale = Texts.supported(headers.getAcceptableLanguages().stream().findFirst().orElse(Texts.RUSSIAN));
        return new Scan(scanning.resolve(text).stream().map(r -> result(r, locale)).toList());
    }

    private static Result result(ScanResult result, Locale locale) {
        return new Result(result.code(), result.outcome(), result.devices().stream().map(d -> device(d, locale)).toList(), room(result.room()));
    }

    private static ScannedDevice device(Device d, Locale locale) {
        return new ScannedDevice(d.getId(), d.getTag(), d.getInventoryNumber(), d.getSerialNumber(), d.getTitle(), d.getStatus(),
            Texts.of(locale, "device.status." + d.getStatus().name()), d.getSchool().getId(), d.getSchool().getShortName(), room(d.getRoom()),
            d.getResponsible() == null ? null : d.getResponsible().getName());
    }

    private static ScannedRoom room(Room r) {
        return r == null ? null : new ScannedRoom(r.getId(), r.getNumber(), r.getTitle(), r.getBuilding().getName(), r.getSchool().getId(), r.getSchool().getShortName());
    }
}
