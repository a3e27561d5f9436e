package kabinet.delivery.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import kabinet.base.api.Page;
import kabinet.delivery.boundary.DeliveryPapers;
import kabinet.delivery.boundary.DeliveryRegister;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.document.api.PdfAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deliveries of the caller's schools and those of the district. Files of suppliers come in by {@code /imports?kind=delivery}. */
@Path("/deliveries")
@Tag(name = "deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveriesResource {

    private static final String EXAMPLE = """
        {"school": 4, "number": "УТ-128", "date": "2021-08-05",
         "seller": {"name": "ООО «Учебная техника»", "inn": "7707083893", "kpp": "770701001"},
         "buyer": {"name": "МБОУ СОШ № 4", "inn": "3305000004"},
         "totals": {"gross": 1000000.01},
         "lines": [{"name": "Ноутбук Заря Учитель 15", "unitCode": "796", "unitName": "шт", "quantity": 30, "vatRate": "20%", "gross": 1000000.01}]}""";

    @Inject
    DeliveryRegister register;
    @Inject
    DeliveryPapers papers;

    @GET
    @Operation(summary = "List deliveries", description = "In the order of registration, a page at a time: follow `next`.")
    public Page<DeliveryShape> list(@BeanParam DeliveryQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, DeliveryNote::getId, DeliveryShape::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a supplier's paper", description = "A document of the same seller, number and date is refused with 409.")
    @APIResponse(responseCode = "201", description = "Entered", headers = {@Header(name = "Location", description = "Its address", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", description = "Its version", schema = @Schema(implementation = String.class))},
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DeliveryShape.class)))
    public Response enter(@RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewDeliveryFields.class), example = EXAMPLE))
            NewDeliveryFields wanted, @Context UriInfo address) {
        DeliveryNote note = register.show(register.enter(wanted.document(), wanted.school(), wanted.contract()).getId());
        return Response.created(address.getAbsolutePathBuilder().path(note.getId().toString()).build()).entity(DeliveryShape.of(note)).build();
    }

    @GET
    @Path("/register.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the register of a period", description = "At most 366 days and 5000 documents.")
    public Response register(@QueryParam("from") @Parameter(description = "First date of the documents", required = true, example = "2021-01-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "Last date of the documents", required = true, example = "2021-12-31") LocalDate to,
            @QueryParam("school") @Parameter(description = "Id of a school; all in scope if absent") Long school) {
        return PdfAnswer.of(papers.register(from, to, school));
    }
}
