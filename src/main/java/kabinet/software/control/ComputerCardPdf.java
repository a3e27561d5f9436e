package kabinet.software.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kabinet.base.Texts;
import kabinet.device.control.PaperWords;
import kabinet.device.entity.Device;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.School;
import kabinet.software.entity.InstallationRow;

/**
 * The card of a computer («карточка ПК»): what it is, where, whose, its hardware if it is known, and each program with version, rights holder, day, and the licence by
 * which it is used. No form is prescribed in Russia; the columns are those that inspections ask for.
 */
public final class ComputerCardPdf {

    private static final List<PaperColumn> PROGRAMS = List.of(PaperColumn.mark("№", 3), PaperColumn.text("Программа, версия", 24), PaperColumn.text("Правообладатель", 17),
        PaperColumn.mark("Дата установки", 11), PaperColumn.text("Лицензия", 20), PaperColumn.mark("№ в реестре РФ", 10));

    private ComputerCardPdf() {
    }

    /**
     * @param facts hardware; may be empty
     * @param programs what is installed now
     * @param rights words for licences by installations; null if nobody knows about licences
     * @param day of printing
     */
    public static byte[] print(Device device, List<ComputerFacts.Fact> facts, List<InstallationRow> programs, Map<Long, String> rights, LocalDate day) {
        School school = device.getSchool();
        String title = "Карточка компьютера " + (device.getInventoryNumber() == null ? device.getTag() : "инв. № " + device.getInventoryNumber());
        Paper paper = Paper.titled(title).footer(title + ", метка " + device.getTag() + ", на " + Texts.date(day)).organisation(school.getPaperName())
            .heading(device.getTitle());
        List<String> pairs = new ArrayList<>();
        pair(pairs, "Инвентарный номер", device.getInventoryNumber() == null ? "не присвоен" : device.getInventoryNumber());
        pair(pairs, "Заводской номер", device.getSerialNumber());
        pair(pairs, "Метка", device.getTag());
        pair(pairs, "Место", PaperWords.place(device.getRoom()));
        pair(pairs, "Ответственное лицо", device.getResponsible() == null ? null : device.getResponsible().getName() + ", " + device.getResponsible().getPosition());
        facts.forEach(f -> pair(pairs, f.name(), f.value()));
        paper.facts(pairs.toArray(String[]::new));
        paper.section("Установленные программы");
        if (programs.isEmpty()) {
            paper.paragraph("Установленных программ не записано.");
        } else {
            List<List<String>> rows = new ArrayList<>();
            for (InstallationRow row : programs) {
                rows.add(List.of(String.valueOf(rows.size() + 1), row.release().isEmpty() ? row.title() : row.title() + ", версия " + row.release(), row.publisher(), Texts.date(row.firstSeen()),
                    rights(row, rights), row.registryNumber() == null ? "—" : row.registryNumber()));
            }
            paper.table(PROGRAMS, rows);
        }
        paper.signatures(List.of(new PaperSignature("Ответственный за учёт программ", ""), new PaperSignature("Ответственное лицо", PaperWords.name(device.getResponsible()))));
        return PaperPdf.print(paper);
    }

    private static String rights(InstallationRow row, Map<Long, String> rights) {
        String known = rights == null ? null : rights.get(row.id());
        if (known != null) {
            return known;
        }
        return row.free() ? "не требуется" : rights == null ? "" : "нет";
    }

    private static void pair(List<String> pairs, String name, String value) {
        if (value != null && !value.isBlank()) {
            pairs.add(name);
            pairs.add(value);
        }
    }
}
