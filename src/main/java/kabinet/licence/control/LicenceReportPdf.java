package kabinet.licence.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ActTotal;
import kabinet.base.RussianWords;
import kabinet.base.Texts;
import kabinet.device.control.PaperWords;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.control.TableWriter;
import kabinet.document.entity.PaperAttachment;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.document.entity.TableFormat;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.ReportContent;
import kabinet.licence.entity.ReportLine;
import kabinet.licence.entity.ReportPlace;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;

/**
 * The report on licensed software in use, of a school or of the district: per licence what was bought, what it covers, where, until when and by which paper; then what no licence covers. No form is
 * prescribed; the columns are those that such reports usually have.
 */
public final class LicenceReportPdf {

    /** Of the table beside the paper. */
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Locale RUSSIAN = Texts.RUSSIAN;

    /** Wide enough for the longest word of each head and for what usually stands below it. */
    private static final List<PaperColumn> LINES = lines("Где установлено (кабинет, количество)");
    private static final List<PaperColumn> DISTRICT_LINES = lines("Где установлено (учреждение, количество)");
    private static final List<PaperColumn> PLACES = List.of(PaperColumn.mark("№", 6), PaperColumn.text("Кабинет", 14), PaperColumn.text("Инвентарный номер", 18), PaperColumn.text("Устройство", 34),
        PaperColumn.text("Наименование и версия ПО", 38), PaperColumn.text("Лицензия", 30));
    private static final List<PaperColumn> SCHOOLS = List.of(PaperColumn.mark("№", 6), PaperColumn.text("Учреждение", 44), PaperColumn.number("Установлено программ", 18), PaperColumn.number("Из них без лицензии", 18),
        PaperColumn.number("Рабочих мест", 18), PaperColumn.number("Из них без лицензионной ОС", 20), PaperColumn.number("Из них без данных о ПО", 18));

    private LicenceReportPdf() {
    }

    private static List<PaperColumn> lines(String places) {
        return List.of(PaperColumn.mark("№", 8), PaperColumn.text("Наименование и версия ПО", 29), PaperColumn.text("Правообладатель", 29),
            PaperColumn.text("Вид лицензии", 30), PaperColumn.text("№ и дата документа", 29), PaperColumn.text("Срок действия", 21), PaperColumn.number("Куплено лицензий", 17), PaperColumn.number("Установлено", 19),
            PaperColumn.number("Свободно (+), превышение (−)", 19), PaperColumn.text(places, 25), PaperColumn.text("Российское ПО, № в реестре", 20), PaperColumn.text("Счёт учёта", 13),
            PaperColumn.text("Примечание", 21));
    }

    /** What its act is called. @param school null for the district's */
    public static String title(School school) {
        return (school == null ? "Сводный отчёт" : "Отчёт") + " об используемом лицензионном программном обеспечении";
    }

    /**
     * @param draft of the act; null for one that is not approved yet
     * @param district that the report is of, if it is of no school
     * @param approver position and name of who approves it, see {@link #unsigned} before the approval
     * @param corrects the act that this one replaces, or null
     * @param address where a copy can be compared with the archive, and the same as a picture; null before the approval
     * @param attached files that travel inside
     */
    public static byte[] print(ActDraft draft, LicenceReport report, District district, ReportContent content, PaperSignature approver, Act corrects, String address, byte[] code, List<PaperAttachment> attached) {
        return print(draft, report.getSchool(), district, report.getAsOf(), report, content, approver, corrects, address, code, attached);
    }

    /** The same of a day, prepared by nobody: to look at. @param school null for the district's */
    public static byte[] preview(School school, District district, LocalDate asOf, ReportContent content) {
        return print(null, school, district, asOf, null, content, unsigned(school), null, null, null, List.of());
    }

    /** Who approves it, whose name is not known yet. @param school null for the district's */
    public static PaperSignature unsigned(School school) {
        return new PaperSignature(position(school), "");
    }

    /** Of who approves it. @param school null for the district's */
    public static String position(School school) {
        return school == null ? "Руководитель органа управления образованием" : "Руководитель учреждения";
    }

    private static byte[] print(ActDraft draft, School school, District district, LocalDate asOf, LicenceReport report, ReportContent content, PaperSignature approver, Act corrects, String address, byte[] code,
            List<PaperAttachment> attached) {
        String title = title(school) + (draft == null ? "" : " № " + draft.fullNumber());
        Paper paper = Paper.titled(title).wide().compact().footer(draft == null ? "Предварительный вид, не утверждён" : title + " от " + PaperWords.date(draft.dated()) + ", код " + draft.code())
            .approved(school != null ? school.getPaperName() : district.getAuthority() == null ? district.getName() : district.getAuthority(), school == null ? codes(district) : List.of(PaperWords.codes(school)),
                approver, draft == null ? null : draft.dated())
            .heading("по состоянию на " + RussianWords.date(asOf));
        attached.forEach(paper::attach);
        if (draft == null) {
            paper.note(school == null ? "Предварительный вид: отчёт ещё не утверждён органом управления образованием." : "Предварительный вид: отчёт ещё не утверждён руководителем учреждения.");
        }
        if (corrects != null) {
            paper.paragraph("Настоящий отчёт заменяет отчёт № " + corrects.fullNumber() + " от " + PaperWords.date(corrects.getDated()) + ".");
        }
        if (content.lines().isEmpty()) {
            paper.paragraph("Лицензий и установленного программного обеспечения не учтено.");
        } else {
            paper.section("1. Программное обеспечение и права на него").table(school == null ? DISTRICT_LINES : LINES, rows(content.lines()));
        }
        if (!content.schools().isEmpty()) {
            paper.section("2. Учреждения").table(SCHOOLS, schools(content.schools()));
        }
        paper.together(totals -> totals.section(content.schools().isEmpty() ? "2. Итоги" : "3. Итоги").facts(totals(content.figures()).stream().flatMap(t -> Stream.of(t.label(), t.value())).toArray(String[]::new)));
        if (content.unregistered() > 0) {
            paper.paragraph(Texts.of(RUSSIAN, "licence.unregistered", content.unregistered()));
        }
        if (report != null && report.getNotes() != null) {
            paper.paragraph("Примечание: " + report.getNotes());
        }
        paper.together(closing -> {
            closing.signatures(List.of(new PaperSignature("Ответственный" + (report == null || report.getResponsiblePosition().isEmpty() ? "" : ", " + report.getResponsiblePosition()),
                report == null ? "" : report.getResponsibleName()), approver));
            if (code != null) {
                closing.picture(code, 28, "Код для проверки отчёта", "Проверить подлинность: " + address + ". По этому адресу видны номер, дата и итоги отчёта; там же копию можно сверить с архивом.");
            }
        });
        if (!content.places().isEmpty()) {
            paper.pageBreak().section("Приложение. Где установлено").table(PLACES, places(content.places()));
        }
        return PaperPdf.print(paper);
    }

    /** What anybody who holds the paper may read about it. */
    public static List<ActTotal> totals(Compliance f) {
        List<ActTotal> totals = new ArrayList<>();
        totals.add(new ActTotal("Установлено программ", count(f.of(Figure.INSTALLED))));
        totals.add(new ActTotal("Из них без лицензии", count(f.of(Figure.UNCOVERED))));
        totals.add(new ActTotal("Сверх купленного", count(f.of(Figure.OVERUSED))));
        totals.add(new ActTotal("Истёкших лицензий", count(f.of(Figure.EXPIRED))));
        totals.add(new ActTotal("Истекает в течение 90 дней", count(f.of(Figure.EXPIRING))));
        totals.add(new ActTotal("Лицензий без документа", count(f.of(Figure.UNPROVEN))));
        totals.add(new ActTotal("OEM-лицензий на чужом устройстве", count(f.of(Figure.FOREIGN_DEVICE))));
        totals.add(new ActTotal("Рабочих мест всего", count(f.of(Figure.WORKSTATIONS))));
        totals.add(new ActTotal("Из них с российской ОС", count(f.of(Figure.RUSSIAN_SYSTEM))));
        totals.add(new ActTotal("Из них без лицензионной ОС", count(f.of(Figure.WITHOUT_SYSTEM))));
        if (f.figures().containsKey(Figure.NOTHING_KNOWN)) { // reports from before it was counted apart told those as without a licensed system
            totals.add(new ActTotal("Из них без данных о ПО", count(f.of(Figure.NOTHING_KNOWN))));
        }
        totals.add(new ActTotal("Доля российского ПО", f.russianShare() == null ? "—" : String.format(RUSSIAN, "%.1f", f.russianShare()) + "\u00a0%"));
        return totals;
    }

    private static List<List<String>> rows(List<ReportLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (ReportLine l : lines) {
            rows.add(List.of(Integer.toString(rows.size() + 1), l.software(), l.publisher(), kind(l), l.documents().isEmpty() ? l.number() == null ? "—" : "№ " + l.number() : String.join("; ", l.documents()), term(l),
                owned(l), count(l.installed()), left(l), l.places().isEmpty() ? "—" : String.join(", ", l.places()), russian(l.registryNumber()), l.account() == null ? "" : l.account(), remark(l)));
        }
        return rows;
    }

    private static String kind(ReportLine l) {
        if (!l.isLicensed()) {
            return l.free() ? "свободное ПО" : "нет";
        }
        return Texts.of(RUSSIAN, "licence.kind." + l.kind()) + (l.pool() ? ", из фонда района" : "");
    }

    private static String term(ReportLine l) {
        if (!l.isLicensed()) {
            return "—";
        }
        return l.endsOn() == null ? (l.startsOn() == null ? "" : "с " + Texts.date(l.startsOn()) + " ") + "бессрочно" : "с " + Texts.date(l.startsOn()) + " по " + Texts.date(l.endsOn());
    }

    private static String owned(ReportLine l) {
        return !l.isLicensed() ? "—" : l.owned() == null ? "без огр." : l.isCompared() ? count(l.owned()) : count(l.owned()) + " одновр.";
    }

    private static String left(ReportLine l) {
        if (l.isLicensed()) {
            return l.isCompared() ? signed(l.owned() - l.installed()) : "—";
        }
        return l.free() ? "—" : signed(-l.installed());
    }

    private static String signed(long number) {
        return number > 0 ? "+" + count(number) : number < 0 ? "−" + count(-number) : "0";
    }

    private static String remark(ReportLine l) {
        List<String> remarks = new ArrayList<>();
        if (l.expired()) {
            remarks.add("срок истёк");
        }
        if (l.isLicensed() && !l.proven()) {
            remarks.add("нет документа");
        }
        l.reasons().stream().filter(r -> !r.isCovered()).map(r -> Texts.of(RUSSIAN, "licence.coverReason." + r)).forEach(remarks::add);
        return String.join("; ", remarks);
    }

    private static String russian(String registryNumber) {
        return registryNumber == null ? "нет" : "да, № " + registryNumber;
    }

    private static List<String> codes(District district) {
        return district.getInn() == null ? List.of() : List.of("ИНН " + district.getInn() + (district.getKpp() == null ? "" : ", КПП " + district.getKpp()));
    }

    private static List<List<String>> schools(List<PlaceFigures> schools) {
        List<List<String>> rows = new ArrayList<>();
        for (PlaceFigures s : schools) {
            rows.add(List.of(Integer.toString(rows.size() + 1), s.name(), count(s.installed()), count(s.uncovered()), count(s.workstations()), count(s.withoutSystem()), count(s.nothingKnown())));
        }
        return rows;
    }

    private static List<List<String>> places(List<ReportPlace> installations) {
        List<List<String>> rows = new ArrayList<>();
        for (ReportPlace p : installations) {
            rows.add(List.of(Integer.toString(rows.size() + 1), p.room() == null ? "—" : p.room(), p.numbered() ? p.number() : "метка " + p.number(), p.device(),
                p.software() + (p.release().isEmpty() ? "" : " (" + p.release() + ")"), p.kind() == null ? Texts.of(RUSSIAN, "licence.coverReason." + p.reason())
                    : Texts.of(RUSSIAN, "licence.kind." + p.kind()) + (p.licenceNumber() == null ? "" : ", № " + p.licenceNumber())));
        }
        return rows;
    }

    /** The same lines as a spreadsheet. */
    public static byte[] table(ReportContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.to(TableFormat.XLSX, out, "Отчёт")) {
            table.header(List.of("№ п/п", "Наименование и версия ПО", "Правообладатель", "Вид лицензии", "№ лицензии", "Документ", "Действует с", "Действует по", "Куплено лицензий", "Установлено",
                "Свободно (превышение отрицательно)", "Где установлено", "Российское ПО", "№ в реестре", "Счёт учёта", "Примечание"));
            int number = 0;
            for (ReportLine l : content.lines()) {
                table.row(++number, l.software(), l.publisher(), kind(l), l.number(), String.join("; ", l.documents()), l.startsOn(), l.endsOn(), l.owned(), l.installed(),
                    l.isLicensed() ? l.isCompared() ? Long.valueOf(l.owned() - l.installed()) : null : l.free() ? null : Long.valueOf(-l.installed()), String.join(", ", l.places()), l.registryNumber() != null,
                    l.registryNumber(), l.account(), remark(l));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The table as a file that travels inside the approved paper. */
    public static PaperAttachment attachment(byte[] table) {
        return new PaperAttachment("report.xlsx", XLSX, table, "Строки отчёта таблицей");
    }

    private static String count(long number) {
        return String.format(RUSSIAN, "%,d", number).replace(' ', '\u00a0');
    }
}
