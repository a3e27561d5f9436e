package kabinet.procurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Money;
import kabinet.exchange.control.DocumentImporter;
import kabinet.exchange.control.Original;
import kabinet.exchange.control.Report;
import kabinet.exchange.control.Taken;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.Outcome;
import kabinet.exchange.entity.ReadOut;
import kabinet.exchange.entity.ReadOut.Fact;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeCustomer;
import kabinet.procurement.entity.NoticeLine;
import kabinet.procurement.entity.NoticeStage;
import kabinet.procurement.entity.Quantities;

/**
 * Takes notices of ЕИС: one XML or a ZIP of several. A notice belongs to its only customer, if that is a school, or to the district, if it is the authority's
 * or a joint purchase; customers that are neither keep the file out.
 */
@ApplicationScoped
public class NoticeImport implements DocumentImporter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    @Inject
    Notices notices;
    @Inject
    Schools schools;

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.RECEIVE);
    }

    @Override
    public String about() {
        return "procurement.import.about";
    }

    @Override
    public List<String> extensions() {
        return List.of(".xml", ".zip");
    }

    @Override
    public Taken take(Original original, boolean booking, IntConsumer progress) {
        NoticeFiles.Content content = NoticeFiles.of(original.path());
        Report report = new Report();
        report.rows(content.read().size());
        Customers customers = new Customers(schools, schools.district());
        List<Notice> taken = new ArrayList<>();
        content.skipped().forEach(name -> report.warning(Fault.of(0, "", name, "procurement.warning.skipped-file", name)));
        int place = 0;
        for (NoticeFiles.Read read : content.read()) {
            Notice notice = notice(read, ++place, customers, report);
            if (notice != null) {
                notice.cameFrom(original.fileName(), original.sha256());
                taken.add(notice);
                report.came(Outcome.CREATED);
            }
            progress.accept(place);
        }
        if (booking && report.isSound()) {
            taken.forEach(notices::add);
            taken.forEach(notices::write);
        }
        return new Taken(report.findings(), readOut(content), booking && report.isSound() ? result(taken) : null);
    }

    private static String result(List<Notice> taken) {
        return taken.size() == 1 ? "/notice/show?id=" + taken.get(0).getId() : "/notice/list";
    }

    /** Null if it has faults. @param place of the notice in the file, from 1 */
    private Notice notice(NoticeFiles.Read read, int place, Customers known, Report report) {
        if (read.document() == null) {
            report.fault(read.fault());
            return null;
        }
        NoticeDocument document = read.document();
        document.warnings().forEach(warning -> report.warning(named(read, warning)));
        List<Fault> faults = new ArrayList<>(document.faults());
        if (document.number() != null && notices.byNumber(document.number()).isPresent()) {
            faults.add(new Fault(0, "purchaseNumber", document.number(), DUPLICATE, "procurement.fault.duplicate", List.of(document.number())));
        }
        if (document.number() != null && report.firstSeen(document.number(), place) != place) {
            faults.add(Fault.of(0, "purchaseNumber", document.number(), "procurement.fault.twice", document.number()));
        }
        for (NoticeDocument.Customer customer : document.customers()) {
            if (!known.knows(customer.inn())) {
                String shown = customer.name() == null ? "" : customer.name();
                faults.add(Fault.of(customer.row(), "customer", shown, "procurement.fault.unknown-customer", Fault.shortened(shown), customer.inn() == null ? "—" : customer.inn()));
            }
        }
        School owner = known.owner(document.customers().stream().map(customer -> String.valueOf(customer.inn())).toList());
        if (faults.isEmpty() && !Callers.current().sees(owner == null ? null : owner.getId())) {
            faults.add(Fault.of(0, "customer", "", "procurement.fault.not-yours"));
        }
        faults.forEach(fault -> report.fault(named(read, fault)));
        return faults.isEmpty() ? notice(document, owner, known) : null;
    }

    /** In an archive the fault says in which file it is. */
    private static Fault named(NoticeFiles.Read read, Fault fault) {
        return read.name() == null ? fault : new Fault(fault.line(), read.name(), fault.value(), fault.key(), fault.text(), fault.args());
    }

    private static Notice notice(NoticeDocument document, School owner, Customers known) {
        Notice notice = new Notice(owner, document.object());
        notice.setNumber(document.number());
        notice.setType(document.type());
        notice.setMethod(document.method());
        notice.setMaxPrice(document.maxPrice());
        notice.setPublishedOn(document.publishedOn());
        notice.setDueOn(Notice.dueIn(document.publishedOn().getYear()));
        notice.setApplicationsUntil(document.applicationsUntil());
        notice.setSummedUpOn(document.summedUpOn());
        notice.setStage(stage(document));
        notice.setOrganiserName(document.organiser().name());
        notice.setOrganiserInn(document.organiser().inn());
        notice.setOrganiserKpp(document.organiser().kpp());
        for (NoticeDocument.Customer read : document.customers()) {
            NoticeCustomer customer = notice.addCustomer(read.name(), read.inn());
            School school = known.school(read.inn());
            customer.setKpp(read.kpp());
            customer.setPurchaseCode(read.purchaseCode());
            customer.setMaxPrice(read.maxPrice());
            customer.setMemberId(school == null ? null : school.getId());
            if (school != null && notice.getSchools().stream().noneMatch(planned -> planned.getSchool().equals(school))) {
                notice.addSchool(school, null).setAmount(read.maxPrice());
            }
        }
        for (NoticeDocument.Line read : document.lines()) {
            NoticeLine line = notice.addLine(read.name());
            line.setOkpd2(read.okpd2());
            line.setKtru(read.ktru());
            line.setUnitCode(read.unitCode());
            line.setUnitName(read.unitName());
            line.setQuantity(read.quantity());
            line.setPrice(read.price());
            line.setAmount(read.amount());
        }
        return notice;
    }

    /** A notice does not say its stage: while it takes applications, then until it is summed up, then completed. Whoever knows better edits it. */
    private static NoticeStage stage(NoticeDocument document) {
        if (document.applicationsUntil() == null || document.applicationsUntil().isAfter(LocalDateTime.now())) {
            return NoticeStage.APPLICATIONS;
        }
        return document.summedUpOn() != null && document.summedUpOn().isBefore(LocalDate.now()) ? NoticeStage.COMPLETED : NoticeStage.COMMISSION;
    }

    private static ReadOut readOut(NoticeFiles.Content content) {
        List<NoticeDocument> documents = content.read().stream().filter(read -> read.document() != null).map(NoticeFiles.Read::document).toList();
        if (documents.size() == 1) {
            return readOut(documents.get(0));
        }
        return documents.isEmpty() ? ReadOut.NONE : ReadOut.of(List.of(new Fact("procurement.notice.many", String.valueOf(documents.size()))),
            List.of("procurement.notice.number", "procurement.notice.object", "procurement.notice.customers", "procurement.notice.publishedOn", "procurement.notice.maxPrice"),
            documents.stream().map(d -> List.of(text(d.number()), text(d.object()), customers(d), day(d.publishedOn()), Money.format(d.maxPrice()))).toList());
    }

    private static ReadOut readOut(NoticeDocument d) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("procurement.notice.number", text(d.number())));
        facts.add(new Fact("procurement.notice.object", text(d.object())));
        facts.add(new Fact("procurement.notice.method", text(d.method())));
        facts.add(new Fact("procurement.notice.organiserName", text(d.organiser().name())));
        facts.add(new Fact("procurement.notice.customers", customers(d)));
        d.customers().stream().filter(customer -> customer.purchaseCode() != null).forEach(customer -> facts.add(new Fact("procurement.notice.purchaseCode", customer.purchaseCode())));
        facts.add(new Fact("procurement.notice.maxPrice", Money.format(d.maxPrice())));
        facts.add(new Fact("procurement.notice.publishedOn", day(d.publishedOn())));
        facts.add(new Fact("procurement.notice.applicationsUntil", d.applicationsUntil() == null ? "" : TIME.format(d.applicationsUntil())));
        facts.add(new Fact("procurement.notice.summedUpOn", day(d.summedUpOn())));
        return ReadOut.of(facts.stream().filter(fact -> !fact.value().isEmpty()).toList(),
            List.of("procurement.line.name", "procurement.line.okpd2", "procurement.line.quantity", "procurement.line.unit", "procurement.line.price", "procurement.line.amount"),
            d.lines().stream().map(line -> List.of(line.name(), text(line.okpd2()), Quantities.written(line.quantity()), text(line.unitName()), Money.formatNumber(line.price()),
                Money.formatNumber(line.amount()))).toList());
    }

    private static String customers(NoticeDocument document) {
        return document.customers().stream().map(customer -> text(customer.name()) + (customer.inn() == null ? "" : " (" + customer.inn() + ")")).collect(Collectors.joining("; "));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }
}
