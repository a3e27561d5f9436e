package kabinet.stocktaking.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import kabinet.access.entity.Callers;
import kabinet.base.Spool;
import kabinet.base.api.FaultyInputException;
import kabinet.base.api.Language;
import kabinet.field.entity.SentBatch;
import kabinet.field.entity.SentPhoto;
import kabinet.stocktaking.boundary.FieldWork;
import kabinet.stocktaking.entity.FieldScan;
import kabinet.stocktaking.entity.ScanKind;
import kabinet.stocktaking.entity.ScanOutcome;
import kabinet.stocktaking.entity.StocktakeState;
import kabinet.stocktaking.entity.TakenScan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a phone asks and sends while its owner walks the rooms, with or without a network. */
@Path("/stocktakes/{id: \\d{1,18}}")
@Tag(name = "stocktakes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FieldResource {

    private static final int MOST_SCANS = SentBatch.MOST;

    private static final String BATCH = """
        {"phone": "8c0b7a4e-63f3-4b0c-9d55-0f9b6d1f2a11", "sentAt": "2026-11-05T10:00:00.000Z", "scans": [
          {"id": "3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a01", "kind": "SCAN", "code": "K7Q2M9", "room": 11, "at": "2026-11-05T09:59:58.120Z", "method": "CAMERA", "condition": "IN_USE"},
          {"id": "3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a02", "kind": "UNDO", "undoes": "3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a00", "at": "2026-11-05T09:59:59.000Z"}]}""";

    @Inject
    FieldWork work;
    @Context
    HttpHeaders headers;

    @PathParam("id")
    Long id;

    /** @param scans all of a batch; for documentation */
    @Schema(name = "ScanBatch")
    public record Batch(@Schema(description = "UUID of the phone's installation") String phone, @Schema(description = "By the phone's clock; corrects the times of the scans") Instant sentAt,
        @Schema(description = "At most 500") List<Sent> scans) {
    }

    @Schema(name = "SentScan")
    public record Sent(@Schema(description = "UUID that the phone made") String id, ScanKind kind, @Schema(description = "UUID of the scan that an UNDO takes back, whichever comes first") String undoes,
        @Schema(description = "What was read or typed, at most 200 characters") String code, @Schema(description = "Id of the device, if it was chosen from the list") Long device,
        @Schema(description = "Id of the room") Long room, @Schema(description = "By the phone's clock") Instant at, kabinet.stocktaking.entity.ScanMethod method,
        kabinet.stocktaking.entity.AssetCondition condition, kabinet.stocktaking.entity.TargetFunction target, @Schema(description = "At most 500 characters") String note) {
    }

    /** @param account id of the account that sent the batch */
    @Schema(name = "TakenScans")
    public record Taken(Long account, Instant serverTime, List<Result> results) {
    }

    /** What is empty is absent. */
    @Schema(name = "TakenScan")
    public record Result(String id, boolean stored, @Schema(description = "Whether it was stored before") boolean again, ScanOutcome outcome, Long device, String title, Long room,
        @Schema(description = "Where the book has it") Long expectedRoom, @Schema(description = "Why it was not stored") String reason) {
        static Result of(TakenScan taken, Locale locale) {
            return new Result(taken.id(), taken.stored(), taken.again(), taken.outcome(), taken.device(), taken.title(), taken.room(), taken.expectedRoom(),
                taken.fault() == null ? null : taken.fault().text(locale));
        }
    }

    /** @param next what to ask after next */
    @Schema(name = "StoredScans")
    public record Stored(List<StoredScan> items, int next, @Schema(description = "Of the stocktake: only a running one takes scans") StocktakeState state) {
    }

    /** What is empty is absent. */
    @Schema(name = "StoredScan")
    public record StoredScan(int seq, String id, ScanKind kind, String undoes, Long device, Long room, String code, String by, Instant at, ScanOutcome outcome) {
        static StoredScan of(FieldScan scan) {
            return new StoredScan(scan.getSeq(), scan.getClientId(), scan.getKind(), scan.getUndoes(), scan.getDeviceId(), scan.getRoomId(), scan.getCode(), scan.getAccountName(), scan.getAt(),
                scan.getOutcome());
        }
    }

    @GET
    @Path("/book")
    @Operation(summary = "Get the book for a phone", description = "All it needs to work offline: rooms with their labels, entries as rows of `fields`, second labels, conditions. "
        + "`If-None-Match` is answered by 304 as long as nothing changed.")
    @APIResponse(responseCode = "200", description = "The book", headers = @Header(name = "ETag", description = "Of this content", schema = @Schema(implementation = String.class)),
        content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @APIResponse(responseCode = "304", description = "As it was")
    public Response book(@Context Request request) throws IOException {
        Locale locale = Language.of(headers);
        MessageDigest digest = sha256();
        InputStream content = Spool.of(out -> work.book(id, book -> BookJson.write(book, new DigestOutputStream(out, digest), locale)));
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(digest.digest(), 0, 16));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            content.close();
        }
        return (unchanged == null ? Response.ok(content, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")) : unchanged).tag(tag)
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).build();
    }

    @POST
    @Path("/scans")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send what was scanned", description = "A batch of at most 500 scans and 512 KiB, as a whole, each scan once however often it is sent. Every scan is stored or named with a "
        + "reason; `outcome` tells what it means.")
    @APIResponse(responseCode = "200", description = "One result for each scan, in their order", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "409", description = "The stocktake takes no scans; `state` tells why")
    @APIResponse(responseCode = "413", description = "Too much at once: send the halves")
    public Taken take(@RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Batch.class), example = BATCH)) InputStream body)
            throws IOException {
        Instant receivedAt = Instant.now();
        ScanBatch batch = ScanBatch.of(SentBatch.read(body, ScanBatch.ENTRIES));
        Locale locale = Language.of(headers);
        List<TakenScan> taken = work.take(id, batch.phone(), batch.sentAt(), receivedAt, batch.scans());
        return new Taken(Callers.current().accountId(), receivedAt, taken.stream().map(t -> Result.of(t, locale)).toList());
    }

    @GET
    @Path("/scans")
    @Operation(summary = "Follow what others scan", description = "In the order in which it came in; go on with `next`.")
    public Stored after(@QueryParam("after") @DefaultValue("0") @Parameter(description = "`next` of the page before", example = "91") Integer after,
            @QueryParam("limit") @Parameter(description = "1 to 500, 500 if absent") Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST_SCANS)) {
            throw new FaultyInputException("limit", "base.fault.limit", MOST_SCANS);
        }
        int seq = after == null ? 0 : after;
        FieldWork.Following following = work.after(id, seq, limit == null ? MOST_SCANS : limit);
        List<FieldScan> scans = following.scans();
        return new Stored(scans.stream().map(StoredScan::of).toList(), scans.isEmpty() ? seq : scans.get(scans.size() - 1).getSeq(), following.state());
    }

    @PUT
    @Path("/scans/{scan: [0-9a-fA-F-]{36}}/photo")
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Add the photo of a scan", description = "JPEG or PNG up to 8 MiB, recognised by content; it loses its hidden data. The scan is sent first. The same photo again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is stored")
    @APIResponse(responseCode = "413", description = "Too large")
    public void photo(@PathParam("scan") String scan, InputStream content) {
        work.photo(id, scan.toLowerCase(Locale.ROOT), work.photo(new SentPhoto(content)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
