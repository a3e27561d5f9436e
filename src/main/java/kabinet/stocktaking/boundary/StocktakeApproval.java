package kabinet.stocktaking.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.access.entity.Role;
import kabinet.act.control.ActFiles;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ActTotal;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.document.entity.PaperAttachment;
import kabinet.document.entity.PrintedPaper;
import kabinet.document.entity.PaperSignature;
import kabinet.history.control.Revisions;
import kabinet.label.control.CodePng;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Person;
import kabinet.stocktaking.control.Carrying;
import kabinet.stocktaking.control.Decisions;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.control.ResultsTable;
import kabinet.stocktaking.control.StocktakeActPdf;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Decision;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyFilter;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeState;
import kabinet.stocktaking.entity.Summary;

/** The head's part: with the approval the decisions take place in the registry and the act stands, both or neither. */
@Boundary
public class StocktakeApproval {

    /** The kind of its acts. */
    public static final String KIND = "STOCKTAKE";
    /** Things named in a refusal. */
    private static final int NAMED = 5;

    @Inject
    Stocktakes stocktakes;
    @Inject
    Reconciliation reconciliation;
    @Inject
    Decisions decisions;
    @Inject
    Carrying carrying;
    @Inject
    Acts acts;
    @Inject
    ActFiles files;
    @Inject
    PersonalDataLog log;
    @Inject
    Schools schools;
    @Inject
    Revisions revisions;

    /**
     * Approves the act, carries the decisions out and archives the paper.
     *
     * @param version the version the caller saw; null if it does not matter
     * @throws StaleException if somebody moved the stocktake on or decided something since
     * @throws BusinessException unless it is completed, or if a discrepancy is not decided, or a device changed since its decision
     */
    @RolesAllowed({Right.APPROVE, Right.APPROVE_DISTRICT})
    public Stocktake approve(Long id, Integer version) {
        Stocktake stocktake = stocktakes.lock(id).orElseThrow(NotFoundException::new);
        if (version != null && version != stocktake.getVersion()) {
            throw new StaleException();
        }
        stocktake.demand(StocktakeState.COMPLETED);
        List<Discrepancy> discrepancies = reconciliation.page(stocktake, DiscrepancyFilter.ALL, 0, Integer.MAX_VALUE);
        requireDecided(discrepancies);
        Map<String, Decision> decided = decided(id);
        Summary summary = summary(stocktake);
        LocalDate today = LocalDate.now();
        ActDraft draft = acts.begin(stocktake.schoolId(), KIND, today.getYear(), today);
        carrying.out(stocktake, discrepancies, decided, today, "акт № " + draft.fullNumber());
        PaperSignature approver = approver(Callers.current());
        String site = schools.district().getLabelAddress();
        String address = site.toLowerCase(Locale.ROOT) + draft.verifyPath();
        Act corrected = corrected(stocktake);
        List<ActTotal> totals = StocktakeActPdf.totals(summary);
        byte[] pdf = StocktakeActPdf.print(draft, stocktake, corrected, summary, discrepancies, decided, approver, address, CodePng.qr(site + draft.verifyPath()), data(draft, stocktake, totals, discrepancies));
        Act act = acts.archive(draft, id, "Акт о результатах инвентаризации по приказу № " + stocktake.getOrderNumber(), totals, new ByteArrayInputStream(pdf), approver.role() + ", " + approver.name(), corrected);
        stocktake.approve(Callers.current().name(), act.getId());
        revisions.describe("stocktaking.act.approve", draft.fullNumber());
        stocktakes.flush();
        return stocktakes.find(id).orElseThrow(NotFoundException::new);
    }

    /**
     * The act as it would be, to be read before it is approved: plainly marked, without number and code, and nowhere kept. What is not decided yet says so.
     *
     * @throws BusinessException unless the stocktake is completed
     */
    @RolesAllowed(Right.READ)
    public PrintedPaper draft(Long id) {
        Stocktake stocktake = stocktakes.find(id).orElseThrow(NotFoundException::new);
        stocktake.demand(StocktakeState.COMPLETED);
        log.record(PersonalDataAccess.Act.PRINT, "stocktaking.paper.draft", stocktake.schoolId(), "№ " + stocktake.getOrderNumber());
        return new PrintedPaper("Проект акта инвентаризации к приказу " + stocktake.getOrderNumber().replace('/', '-') + ".pdf", StocktakeActPdf.draft(stocktake, corrected(stocktake), summary(stocktake),
            reconciliation.page(stocktake, DiscrepancyFilter.ALL, 0, Integer.MAX_VALUE), decided(id)));
    }

    private Map<String, Decision> decided(Long id) {
        return decisions.of(id).stream().collect(Collectors.toMap(Decision::getSubject, Function.identity()));
    }

    private Summary summary(Stocktake stocktake) {
        return new Summary(reconciliation.tallies(stocktake.getId(), Reconciliation.Grouping.PERSON), reconciliation.counts(stocktake));
    }

    private List<PaperAttachment> data(ActDraft draft, Stocktake stocktake, List<ActTotal> totals, List<Discrepancy> discrepancies) {
        try (Stream<ResultRow> rows = reconciliation.results(stocktake.getId(), Reconciliation.Grouping.PERSON)) {
            return ResultsTable.attachments(draft, stocktake, totals, rows.iterator(), discrepancies);
        }
    }

    /** The archived act under the name it is kept by. */
    public record ApprovedPaper(String name, Path file) {
    }

    /**
     * Each print of a paper that names people is written down.
     *
     * @throws NotFoundException before the approval
     * @throws kabinet.act.entity.DamagedArchiveException if the file is gone or is not the one that was approved
     */
    @RolesAllowed(Right.READ)
    public ApprovedPaper paper(Long id) {
        Stocktake stocktake = stocktakes.find(id).filter(t -> t.getActId() != null).orElseThrow(NotFoundException::new);
        Act act = acts.find(stocktake.getActId()).orElseThrow(NotFoundException::new);
        log.record(PersonalDataAccess.Act.PRINT, "stocktaking.paper.act", stocktake.schoolId(), "№ " + act.fullNumber());
        return new ApprovedPaper("Акт инвентаризации № " + act.getNumber() + "-" + act.getYear() + ".pdf", files.sound(act));
    }

    /** The act that this one replaces; null for most. Another correction may have been approved meanwhile: then that one's. */
    private Act corrected(Stocktake stocktake) {
        if (stocktake.getCorrects() == null) {
            return null;
        }
        Act last = acts.find(stocktake.getCorrects().getActId()).orElseThrow(NotFoundException::new);
        for (Optional<Act> later = acts.correctionOf(last); later.isPresent(); later = acts.correctionOf(last)) {
            last = later.get();
        }
        return last;
    }

    private static void requireDecided(List<Discrepancy> discrepancies) {
        List<Discrepancy> stale = discrepancies.stream().filter(Discrepancy::stale).toList();
        if (!stale.isEmpty()) {
            throw new BusinessException("stocktaking.approve.stale", stale.size(), named(stale));
        }
        List<Discrepancy> open = discrepancies.stream().filter(Discrepancy::isOpen).toList();
        if (!open.isEmpty()) {
            throw new BusinessException("stocktaking.approve.open", open.size(), named(open));
        }
    }

    private static String named(List<Discrepancy> some) {
        return some.stream().limit(NAMED).map(d -> d.tag() != null ? d.tag() : d.code() != null ? d.code() : d.foundRoom() != null ? d.foundRoom() : "—").collect(Collectors.joining(", "))
            + (some.size() > NAMED ? "…" : "");
    }

    /** Whoever approves without being the head does so in the head's place. */
    private static PaperSignature approver(Caller caller) {
        return new PaperSignature(caller.role() == Role.HEAD ? "Руководитель учреждения" : "За руководителя учреждения", Person.shortName(caller.name()));
    }
}
