package kabinet.delivery.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kabinet.base.StaleException;
import kabinet.base.api.Download;
import kabinet.base.api.MergePatch;
import kabinet.base.api.Page;
import kabinet.base.api.PageQuery;
import kabinet.base.api.Tagged;
import kabinet.delivery.boundary.DeliveryRegister;
import kabinet.delivery.boundary.GoodsReceipt;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.Suggestion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One delivery: its lines, what was accepted and given back of it. */
@Path("/deliveries/{id: \\d{1,18}}")
@Tag(name = "deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveryResource {

    private static final String RECEIVE_EXAMPLE = """
        {"date": "2021-08-06", "acceptedBy": "Лебедева А. П., заведующая хозяйством",
         "commission": {"order": "приказ № 112 от 02.08.2021", "members": [{"name": "Соколова Е. А.", "position": "заместитель директора"}]},
         "lines": [{"line": 1201, "quantity": 10, "model": 15, "room": 214, "serials": ["ZR15-2104-1000", "ZR15-2104-1001"]}],
         "discrepancies": [{"line": 1201, "kind": "DAMAGED", "quantity": 1, "words": "Трещина экрана"}]}""";

    @Inject
    DeliveryRegister register;
    @Inject
    GoodsReceipt receipt;
    @Context
    UriInfo address;

    @PathParam("id")
    Long id;

    @GET
    @Operation(summary = "Read a delivery", description = "The ETag is what a change must name in If-Match.")
    public DeliveryShape show() {
        return DeliveryShape.of(register.show(id));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Tie a delivery to its contract, say by when it should be set up", description = "JSON merge patch: what is absent stays, null erases.")
    public DeliveryShape change(@BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TieFields.class), example = "{\"dueOn\": \"2021-08-20\"}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TieFields.class))})
            MergePatch<TieFields> patch) {
        DeliveryNote note = register.show(id);
        tagged.requireMatch(note);
        TieFields after = patch.applyTo(TieFields.of(note));
        register.tie(id, note.getVersion(), after.contract(), after.dueOn());
        return show();
    }

    @GET
    @Path("/lines")
    @Operation(summary = "List the lines of a delivery", description = "In the order of the document, a page at a time: follow `next`. Each says how much of it is still to be accepted.")
    public Page<DeliveryLineShape> lines(@BeanParam PageQuery query) {
        List<DeliveryLine> lines = register.linesAfter(id, query.after(), query.limit() + 1);
        Map<Long, BigDecimal> left = receipt.left(lines);
        return Page.of(lines, query, address, DeliveryLine::getId, l -> DeliveryLineShape.of(l, left.get(l.getId())));
    }

    @GET
    @Path("/suggestions")
    @Operation(summary = "Suggest what the lines become", description = "By earlier deliveries and by name, for lines of goods; paged like the lines.")
    public Page<SuggestionShape> suggestions(@BeanParam PageQuery query,
            @QueryParam("school") @Parameter(description = "Id of the school on whose books the goods come; the delivery's if absent") Long school) {
        List<DeliveryLine> lines = register.linesAfter(id, query.after(), query.limit() + 1);
        Map<Long, Suggestion> suggestions = receipt.suggest(id, lines, school);
        return Page.of(lines, query, address, DeliveryLine::getId, l -> SuggestionShape.of(l, suggestions.getOrDefault(l.getId(), Suggestion.NONE)));
    }

    @POST
    @Path("/receive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Accept a delivery, wholly or in part", description = "Makes the devices with tags and consecutive inventory numbers, or nothing at all. More than is left is refused "
        + "unless `excess` says that it is meant.")
    @APIResponse(responseCode = "201", description = "Accepted", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReceiptShape.class)))
    @APIResponse(responseCode = "412", description = "If-Match names another version")
    public Response receive(@HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag of what was read before, if a change since then matters", example = "\"3\"") String ifMatch,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReceiveFields.class), example = RECEIVE_EXAMPLE))
            ReceiveFields wanted) {
        Receipt accepted = receipt.receive(wanted.order(id, version(ifMatch)));
        return Response.created(address.getBaseUriBuilder().path("receipts/{id}").build(accepted.getId())).entity(ReceiptResource.shape(register, accepted.getId())).build();
    }

    @GET
    @Path("/receipts")
    @Operation(summary = "List the acceptances of a delivery", description = "In the order of their numbers.")
    public List<ReceiptRow> receipts() {
        return register.receipts(id).stream().map(ReceiptRow::of).toList();
    }

    @GET
    @Path("/returns")
    @Operation(summary = "List what was given back of a delivery", description = "In the order of their numbers.")
    public List<ReturnShape> returns() {
        return register.returns(id).stream().map(this::shape).toList();
    }

    @POST
    @Path("/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give devices of a delivery back to the supplier", description = "They leave the books with their parts; their cards stay.")
    @APIResponse(responseCode = "201", description = "Given back", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReturnShape.class)))
    public Response giveBack(ReturnFields wanted) {
        return Response.status(Response.Status.CREATED).entity(shape(receipt.giveBackTagged(id, wanted.devices(), wanted.date(), wanted.reason()))).build();
    }

    @GET
    @Path("/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Get the supplier's file", description = "As it came, checked anew against its checksum. 404 if the delivery was entered from paper.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response original() {
        DeliveryRegister.OriginalFile original = register.original(id);
        return Download.of(original.content().path(), original.name());
    }

    private ReturnShape shape(GoodsReturn goodsReturn) {
        return ReturnShape.of(goodsReturn, register.returnLines(goodsReturn.getId(), Integer.MAX_VALUE));
    }

    /** Null where it does not matter. @throws StaleException for a tag that is none of ours */
    private static Integer version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            return null;
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,9}\"")) {
            throw new StaleException();
        }
        return Integer.valueOf(tag.substring(1, tag.length() - 1));
    }
}
