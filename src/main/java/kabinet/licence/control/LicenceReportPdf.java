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
import kabinet.licence.entity.SoftwareFigures;
import kabinet.organisation.entity.School;

/**
 * The report on licensed software in use: per licence what was bought, what it covers, where, until when and by which paper; then what no licence covers. No form is
 * prescribed; the columns are those that such reports usually have.
 */
public final class LicenceReportPdf {

    /** Of the table beside the paper. */
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Locale RUSSIAN = Texts.RUSSIAN;

    private static final List<PaperColumn> LINES = List.of(PaperColumn.mark("№", 4), PaperColumn.text("Наименование и версия ПО", 20), PaperColumn.text("Правообладатель", 21),
        PaperColumn.text("Вид лицензии", 18), PaperColumn.text("Документ: №, дата", 19), PaperColumn.text("Срок действия", 14), PaperColumn.number("Куплено", 11), PaperColumn.number("Установлено", 15),
        PaperColumn.number("Свободно (+), превышение (−)", 15), PaperColumn.text("Где установлено (количество)", 17), PaperColumn.text("Российское ПО, № в реестре", 15), PaperColumn.text("Счёт учёта", 9),
        PaperColumn.text("Примечание", 15));
    private static final List<PaperColumn> PLACES = List.of(PaperColumn.mark("№", 6), PaperColumn.text("Кабинет", 14), PaperColumn.text("Инвентарный номер", 18), PaperColumn.text("Устройство", 34),
        PaperColumn.text("Наименование и версия ПО", 38), PaperColumn.text("Лицензия", 30));
    private static final List<PaperColumn> SCHOOLS = List.of(PaperColumn.text("Учреждение", 40), PaperColumn.number("Установлено", 14), PaperColumn.number("Без лицензии", 14), PaperColumn.number("Рабочих мест", 14),
        PaperColumn.number("Без лицензионной ОС", 16));
    private static final List<PaperColumn> PROGRAMS = List.of(PaperColumn.text("Наименование и версия ПО", 36), PaperColumn.text("Правообладатель", 24), PaperColumn.text("Российское ПО, № в реестре", 18),
        PaperColumn.number("Куплено", 12), PaperColumn.number("Выделено школам", 12), PaperColumn.number("Установлено", 12), PaperColumn.number("Без лицензии", 12));

    private LicenceReportPdf() {
    }

    /**
     * @param draft of the act; null for one that is not approved yet
     * @param approver position and name of who approves it; empty before the approval
     * @param corrects the act that this one replaces, or null
     * @param address where a copy can be compared with the archive, and the same as a picture; null before the approval
     * @param attached files that travel inside
     */
    public static byte[] print(ActDraft draft, LicenceReport report, ReportContent content, String approver, Act corrects, String address, byte[] code, List<PaperAttachment> attached) {
        return print(draft, report.getSchool(), report.getAsOf(), report, content, approver, corrects, address, code, attached);
    }

    /** The same of a day, prepared by nobody: to look at. */
    public static byte[] preview(School school, LocalDate asOf, ReportContent content) {
        return print(null, school, asOf, null, content, "", null, null, null, List.of());
    }

    private static byte[] print(ActDraft draft, School school, LocalDate asOf, LicenceReport report, ReportContent content, String approver, Act corrects, String address, byte[] code,
            List<PaperAttachment> attached) {
        String title = "Отчёт об используемом лицензионном программном обеспечении" + (draft == null ? "" : " № " + draft.fullNumber());
        Paper paper = Paper.titled(title).wide().footer(draft == null ? "Предварительный вид, не утверждён" : title + " от " + PaperWords.date(draft.dated()) + ", код " + draft.code())
            .approved(school.getPaperName(), List.of(PaperWords.codes(school)), new PaperSignature("Руководитель учреждения", ""), draft == null ? null : draft.dated())
            .heading("по состоянию на " + RussianWords.date(asOf));
        attached.forEach(paper::attach);
        if (draft == null) {
            paper.note("Предварительный вид: отчёт ещё не утверждён руководителем учреждения.");
        }
        if (!approver.isEmpty()) {
            paper.facts("Утвердил", approver);
        }
        if (corrects != null) {
            paper.paragraph("Настоящий отчёт заменяет отчёт № " + corrects.fullNumber() + " от " + PaperWords.date(corrects.getDated()) + ".");
        }
        if (content.lines().isEmpty()) {
            paper.paragraph("Лицензий и установленного программного обеспечения не учтено.");
        } else {
            paper.section("1. Программное обеспечение и права на него").table(LINES, rows(content.lines()));
        }
        paper.section("2. Итоги").facts(totals(content.figures()).stream().flatMap(t -> Stream.of(t.label(), t.value())).toArray(String[]::new));
        if (report != null && report.getNotes() != null) {
            paper.paragraph("Примечание: " + report.getNotes());
        }
        paper.together(closing -> {
            closing.signatures(List.of(new PaperSignature("Ответственный" + (report == null || report.getResponsiblePosition().isEmpty() ? "" : ", " + report.getResponsiblePosition()),
                report == null ? "" : report.getResponsibleName()), new PaperSignature("Руководитель учреждения", "")));
            if (code != null) {
                closing.picture(code, 28, "Код для проверки отчёта", "Проверить подлинность: " + address + ". По этому адресу видны номер, дата и итоги отчёта; там же копию можно сверить с архивом.");
            }
        });
        if (!content.places().isEmpty()) {
            paper.pageBreak().section("Приложение. Где установлено").table(PLACES, places(content.places()));
        }
        return PaperPdf.print(paper);
    }

    /** Of the whole district: a survey of schools and of programs, not approved by any school. */
    public static byte[] district(String district, LocalDate asOf, Compliance figures, List<PlaceFigures> schools, List<SoftwareFigures> programs) {
        Paper paper = Paper.titled("Сводный отчёт об используемом лицензионном программном обеспечении").wide().footer("Сводный отчёт о программном обеспечении на " + PaperWords.date(asOf))
            .organisation(district).heading("по состоянию на " + RussianWords.date(asOf))
            .section("1. Учреждения").table(SCHOOLS, schools.stream().map(s -> List.of(s.name(), count(s.installed()), count(s.uncovered()), count(s.workstations()), count(s.withoutSystem()))).toList())
            .section("2. Программное обеспечение").table(PROGRAMS, programs.stream().map(LicenceReportPdf::program).toList())
            .section("3. Итоги").facts(totals(figures).stream().flatMap(t -> Stream.of(t.label(), t.value())).toArray(String[]::new))
            .signatures(List.of(new PaperSignature("Ответственный", ""), new PaperSignature("Руководитель органа управления образованием", "")));
        return PaperPdf.print(paper);
    }

    private static List<String> program(SoftwareFigures p) {
        return List.of(p.name(), p.publisher(), russian(p.registryNumber()), p.free() ? "не требуется" : p.unlimited() ? "без ограничения" : count(p.owned()), p.allocated() == 0 ? "—" : count(p.allocated()),
            count(p.installed()), count(p.uncovered()));
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
        totals.add(new ActTotal("Доля российского ПО", f.russianShare() == null ? "—" : String.format(RUSSIAN, "%.1f", f.russianShare()) + "\u00a0%"));
        return totals;
    }

    private static List<List<String>> rows(List<ReportLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (ReportLine l : lines) {
            rows.add(List.of(count(rows.size() + 1), l.software(), l.publisher(), kind(l), l.documents().isEmpty() ? l.number() == null ? "—" : "№ " + l.number() : String.join("; ", l.documents()), term(l),
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

    private static List<List<String>> places(List<ReportPlace> installations) {
        List<List<String>> rows = new ArrayList<>();
        for (ReportPlace p : installations) {
            rows.add(List.of(count(rows.size() + 1), p.room() == null ? "—" : p.room(), p.numbered() ? p.number() : "метка " + p.number(), p.device(),
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
