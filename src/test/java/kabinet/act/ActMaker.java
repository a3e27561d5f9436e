package kabinet.act;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kabinet.act.control.ActFiles;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ActTotal;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.organisation.control.Schools;

/** A component that approves something, as tests from outside need one: {@code /act-maker?school=CODE[&corrects=ID]} as the session's account. */
@WebServlet("/act-maker")
public class ActMaker extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Acts acts;
    @Inject
    transient ActFiles files;
    @Inject
    transient Schools schools;
    @Inject
    transient UserTransaction transaction;
    @PersistenceContext
    transient EntityManager em;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            transaction.begin();
            Long corrects = request.getParameter("corrects") == null ? null : Long.valueOf(request.getParameter("corrects"));
            Act act = make(acts, schools.byCode(request.getParameter("school")).orElseThrow().getId(), corrects == null ? null : acts.find(corrects).orElseThrow());
            transaction.commit();
            response.setContentType("application/json");
            response.getWriter().print(Json.createObjectBuilder().add("id", act.getId()).add("code", act.getCode().text()).add("number", act.fullNumber())
                .add("file", files.path(act).toString()).build());
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** As an approving component does it, within its transaction. */
    public static Act make(Acts acts, Long schoolId, Act corrects) {
        ActDraft draft = acts.begin(schoolId, "STOCKTAKE", 2026, LocalDate.of(2026, 11, 30));
        byte[] pdf = PaperPdf.print(Paper.titled("Акт о результатах инвентаризации").footer("Акт № " + draft.fullNumber() + " · код " + draft.code().grouped())
            .heading("№ " + draft.number()).dateline("г. Ковров", draft.dated()).paragraph("Комиссия осмотрела 412 единиц оборудования школы " + draft.schoolName() + "."));
        return acts.archive(draft, 1L, "Акт о результатах инвентаризации", List.of(new ActTotal("Числится по учёту", "412 единиц"), new ActTotal("Недостача", "1 единица на 34 000,00 ₽")),
            new ByteArrayInputStream(pdf), "директор Соколова Е. А.", corrects);
    }
}
