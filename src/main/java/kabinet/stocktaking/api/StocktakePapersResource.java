package kabinet.stocktaking.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kabinet.base.Spool;
import kabinet.base.api.Disposition;
import kabinet.base.api.FaultyInputException;
import kabinet.document.api.PdfAnswer;
import kabinet.organisation.entity.Person;
import kabinet.stocktaking.boundary.Reconciling;
import kabinet.stocktaking.boundary.StocktakePapers;
import kabinet.stocktaking.boundary.StocktakeRegister;
import kabinet.stocktaking.control.InventoryListPdf;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.entity.Tally;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The papers of a stocktake but its act, printed anew at every call; those of a running one are marked as preliminary. */
@Path("/stocktakes/{id: \\d{1,18}}")
@Tag(name = "stocktakes")
@RequestScoped
public class StocktakePapersResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    StocktakePapers papers;
    @Inject
    StocktakeRegister register;
    @Inject
    Reconciling reconciling;

    @PathParam("id")
    Long id;

    @GET
    @Path("/list.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the inventory lists", description = "One for each person who answers for something, or for each room, in the columns of form 0504087, a working paper for form 0510466; each on pages of its own. "
        + "Logged as a print of personal data.")
    @APIResponse(responseCode = "200", description = "The lists", content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response list(@QueryParam("by") @Parameter(description = "person or room; person if absent") String by,
            @QueryParam("person") @Parameter(description = "Id of a person: the list of this one alone; 0 for what nobody answers for") Long person,
            @QueryParam("room") @Parameter(description = "Id of a room: the list of this one alone; 0 for what stands in none") Long room) throws IOException {
        InventoryListPdf.By made = by(by, room);
        Long only = made == InventoryListPdf.By.ROOM ? room : person;
        return answer(called(made, only), ".pdf", PdfAnswer.PDF, false, out -> papers.lists(id, made, only, out));
    }

    /** What is kept of one is not mixed up with what is kept of another. */
    private String called(InventoryListPdf.By by, Long only) {
        boolean ofRooms = by == InventoryListPdf.By.ROOM;
        if (only == null) {
            return ofRooms ? "Описи по кабинетам" : "Описи по ответственным лицам";
        }
        Long group = only == StocktakePapers.NONE ? null : only;
        String name = reconciling.tallies(id, ofRooms ? Reconciliation.Grouping.ROOM : Reconciliation.Grouping.PERSON).stream().filter(t -> Objects.equals(group, t.id())).findFirst().map(Tally::name)
            .orElse(null);
        if (name == null) {
            return ofRooms ? "Опись вне кабинетов" : "Опись без ответственного лица";
        }
        return ofRooms ? "Опись кабинета " + name : "Опись, " + Person.shortName(name) + ",";
    }

    private static InventoryListPdf.By by(String by, Long room) {
        if (by == null || by.isBlank()) {
            return room == null ? InventoryListPdf.By.PERSON : InventoryListPdf.By.ROOM;
        }
        return Stream.of(InventoryListPdf.By.values()).filter(v -> v.name().equals(by.toUpperCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> new FaultyInputException("by", "base.fault.choice", "person, room"));
    }

    @GET
    @Path("/discrepancies.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the statement of discrepancies", description = "What differs from the book alone, with what was decided and why. Logged as a print of personal data.")
    @APIResponse(responseCode = "200", description = "The statement", content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response discrepancies() throws IOException {
        return answer("Ведомость расхождений", ".pdf", PdfAnswer.PDF, false, out -> papers.discrepancies(id, out));
    }

    @GET
    @Path("/rooms.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the sheets of rooms", description = "What is expected in each room and what was found, to be ticked by hand. Logged as a print of personal data.")
    @APIResponse(responseCode = "200", description = "The sheets", content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response rooms(@QueryParam("room") @Parameter(description = "Id of a room: its sheet alone; 0 for what stands in none") Long room) throws IOException {
        return answer("Листы кабинетов", ".pdf", PdfAnswer.PDF, false, out -> papers.rooms(id, room, out));
    }

    @GET
    @Path("/explanation.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the explanations for what is missing", description = "For each person who answers for something that was not found, with room to write. 422 if there is nobody. "
        + "Logged as a print of personal data.")
    @APIResponse(responseCode = "200", description = "The explanations", content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response explanation(@QueryParam("person") @Parameter(description = "Id of a person: the explanation of this one alone") Long person) throws IOException {
        return answer("Объяснительная", ".pdf", PdfAnswer.PDF, false, out -> papers.explanations(id, person, out));
    }

    @GET
    @Path("/list.xlsx")
    @Produces(XLSX)
    @Operation(summary = "All rows as a table for the accountant", description = "The columns of the inventory list, and tag, serial number, room, person, where, when and by whom it was found, "
        + "and what was decided. Logged as an export of personal data.")
    @APIResponse(responseCode = "200", description = "The table", content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response table() throws IOException {
        return answer("Инвентаризация", ".xlsx", XLSX, true, out -> papers.table(id, out));
    }

    private Response answer(String what, String extension, String type, boolean kept, Spool.Writing content) throws IOException {
        String name = (what + " к приказу " + register.show(id).getOrderNumber()).replaceAll("[\\\\/:*?\"<>|]", "-") + extension;
        return Response.ok(Spool.of(content), type).header(Disposition.HEADER, kept ? Disposition.attachment(name) : Disposition.inline(name)).header("Cache-Control", "private, no-store").build();
    }
}
