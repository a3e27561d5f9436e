package kabinet.lanaudit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import kabinet.lanaudit.boundary.AuditWork;
import kabinet.lanaudit.entity.AuditBook;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.lanaudit.entity.RecordKind;
import kabinet.lanaudit.entity.TakenRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a phone asks and sends while its owner walks the rooms, with or without a network. */
@Path("/lan-audits/{id: \\d{1,18}}")
@Tag(name = "lan-audits")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LanFieldResource {

    private static final String BATCH = """
        {"phone": "8c0b7a4e-63f3-4b0c-9d55-0f9b6d1f2a11", "sentAt": "2026-11-05T10:00:00.000Z", "records": [
          {"id": "3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a01", "kind": "ROOM", "room": 11, "at": "2026-11-05T09:59:58.120Z",
           "body": {"outlets": 2, "ports": 4, "portsWorking": 3, "wifi": true, "computers": 1, "computersOnline": 1, "teacherPlace": "ONLINE", "down": 48.5}},
          {"id": "3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a03", "kind": "DEFECT", "room": 11, "body": {"text": "Розетка вырвана из стены", "severity": "MAJOR", "due": "2026-12-20"}},
          {"id": "3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a04", "kind": "FILTER", "body": {"materials": [{"what": "запрос об азартных играх", "blocked": true}]}},
          {"id": "3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a02", "kind": "UNDO", "undoes": "3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a00", "at": "2026-11-05T09:59:59.000Z"}]}""";

    @Inject
    AuditWork work;
    @Context
    HttpHeaders headers;

    @PathParam("id")
    Long id;

    /** For documentation. */
    @Schema(name = "AuditRecordBatch")
    public record Batch(@Schema(description = "UUID of the phone's installation") String phone, @Schema(description = "By the phone's clock; corrects the times of the records") Instant sentAt,
        @Schema(description = "At most 500") List<Sent> records) {
    }

    @Schema(name = "SentAuditRecord")
    public record Sent(@Schema(description = "UUID that the phone made") String id, RecordKind kind,
        @Schema(description = "UUID of the record that an UNDO takes back, whichever comes first") String undoes, @Schema(description = "Id of the room; a ROOM must name one") Long room,
        @Schema(description = "By the phone's clock") Instant at, @Schema(implementation = Object.class, description = "What was noted, by kind: see the example") JsonObject body) {
    }

    /** @param account id of the account that sent the batch */
    @Schema(name = "TakenAuditRecords")
    public record Taken(Long account, Instant serverTime, List<Result> results) {
    }

    /** What is empty is absent. */
    @Schema(name = "TakenAuditRecord")
    public record Result(String id, boolean stored, @Schema(description = "Whether it was stored before") boolean again, @Schema(description = "Why it was not stored") String reason) {
        static Result of(TakenRecord taken, Locale locale) {
            return new Result(taken.id(), taken.stored(), taken.again(), taken.fault() == null ? null : taken.fault().text(locale));
        }
    }

    /** @param next what to ask after next */
    @Schema(name = "StoredAuditRecords")
    public record Stored(List<StoredRecord> items, int next, @Schema(description = "Of the audit: only a running one takes records") LanAuditState state) {
    }

    /** What is empty is absent. */
    @Schema(name = "StoredAuditRecord")
    public record StoredRecord(int seq, String id, RecordKind kind, String undoes, Long room, @Schema(implementation = Object.class, description = "What was noted, by kind") JsonObject body, String by, Instant at) {
        static StoredRecord of(AuditRecord record) {
            return new StoredRecord(record.getSeq(), record.getClientId(), record.getKind(), record.getUndoes(), record.getRoomId(), record.json(), record.getAccountName(), record.getAt());
        }
    }

    @GET
    @Path("/book")
    @Operation(summary = "Get the rooms for a phone", description = "All it needs to work offline: rooms with their labels and ports, computers of the registry, what the audit before this one noted of them. "
        + "`If-None-Match` is answered by 304 as long as nothing changed.")
    @APIResponse(responseCode = "200", description = "The rooms", headers = @Header(name = "ETag", description = "Of this content", schema = @Schema(implementation = String.class)),
        content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @APIResponse(responseCode = "304", description = "As it was")
    public Response book(@Context Request request) throws IOException {
        Locale locale = Language.of(headers);
        MessageDigest digest = sha256();
        AuditBook book = work.book(id);
        InputStream content = Spool.of(out -> AuditBookJson.write(book, new DigestOutputStream(out, digest), locale));
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(digest.digest(), 0, 16));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            content.close();
        }
        return (unchanged == null ? Response.ok(content, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")) : unchanged).tag(tag)
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).build();
    }

    @POST
    @Path("/records")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send what was noted", description = "A batch of at most 500 records and 512 KiB, as a whole, each record once however often it is sent. Every record is stored or named with a reason. An audit takes 5,000 records, 200 of them checks of the content filter.")
    @APIResponse(responseCode = "200", description = "One result for each record, in their order", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "409", description = "The audit takes no records; `state` tells why")
    @APIResponse(responseCode = "413", description = "Too much at once: send the halves")
    public Taken take(@RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Batch.class), example = BATCH)) InputStream body)
            throws IOException {
        Instant receivedAt = Instant.now();
        RecordBatch batch = RecordBatch.of(SentBatch.read(body, RecordBatch.ENTRIES));
        Locale locale = Language.of(headers);
        List<TakenRecord> taken = work.take(id, batch.phone(), batch.sentAt(), receivedAt, batch.records());
        return new Taken(Callers.current().accountId(), receivedAt, taken.stream().map(t -> Result.of(t, locale)).toList());
    }

    @GET
    @Path("/records")
    @Operation(summary = "Follow what others note", description = "In the order in which it came in; go on with `next`.")
    public Stored after(@QueryParam("after") @DefaultValue("0") @Parameter(description = "`next` of the page before", example = "91") Integer after,
            @QueryParam("limit") @Parameter(description = "1 to 500, 500 if absent") Integer limit) {
        if (limit != null && (limit < 1 || limit > SentBatch.MOST)) {
            throw new FaultyInputException("limit", "base.fault.limit", SentBatch.MOST);
        }
        int seq = after == null ? 0 : after;
        AuditWork.Following following = work.after(id, seq, limit == null ? SentBatch.MOST : limit);
        List<AuditRecord> records = following.records();
        return new Stored(records.stream().map(StoredRecord::of).toList(), records.isEmpty() ? seq : records.get(records.size() - 1).getSeq(), following.state());
    }

    @PUT
    @Path("/records/{record: [0-9a-fA-F-]{36}}/photo")
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Add the photo of a record", description = "JPEG or PNG up to 8 MiB, recognised by content; it loses its hidden data. The record is sent first. "
        + "The same photo again changes nothing; another one takes its place while the walk goes on. Only the record's author adds it.")
    @APIResponse(responseCode = "204", description = "It is stored")
    @APIResponse(responseCode = "403", description = "Somebody else made the record")
    @APIResponse(responseCode = "409", description = "The audit is approved or cancelled, or its walk is over and the record has a photo; `state` tells which")
    @APIResponse(responseCode = "413", description = "Too large")
    public void photo(@PathParam("record") String record, InputStream content) {
        work.photo(id, record.toLowerCase(Locale.ROOT), work.photo(new SentPhoto(content)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
