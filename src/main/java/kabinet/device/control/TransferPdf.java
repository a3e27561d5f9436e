package kabinet.device.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.device.entity.Device;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.TransferLine;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;

/**
 * The paper of an internal transfer. It asks what form 0504102 asks and says that it is not that form: the accountant draws up
 * the form itself where the books are kept.
 */
public final class TransferPdf {

    private static final List<PaperColumn> OBJECT = List.of(PaperColumn.mark("№", 4), PaperColumn.text("Наименование, заводской номер", 34),
        PaperColumn.text("Инвентарный номер", 16), PaperColumn.mark("Метка", 13), PaperColumn.mark("Кол-во", 8), PaperColumn.number("Стоимость, руб.", 15));
    private static final PaperColumn FROM = PaperColumn.text("Откуда, кто передал", 22);
    private static final PaperColumn TO = PaperColumn.text("Куда, кто принял", 22);

    /** More people than this sign by hand on a list of their own. */
    private static final int SIGNATURES = 6;

    private TransferPdf() {
    }

    public static byte[] print(Transfer transfer, List<TransferLine> lines) {
        List<Device> devices = lines.stream().map(TransferLine::getDevice).toList();
        Paper paper = Paper.titled("Накладная на внутреннее перемещение объектов № " + transfer.getNumber()).wide()
            .footer("Внутреннее перемещение № " + transfer.getNumber() + " от " + PaperWords.date(transfer.getDate()))
            .organisation(transfer.getSchool().getPaperName(), PaperWords.codes(transfer.getSchool()))
            .heading("от " + RussianWords.date(transfer.getDate()));
        Set<String> from = lines.stream().map(l -> whereAndWho(l.getFromRoom(), l.getFromPerson())).collect(Collectors.toSet());
        Set<String> to = lines.stream().map(l -> whereAndWho(l.getToRoom(), l.getToPerson())).collect(Collectors.toSet());
        List<PaperColumn> columns = new ArrayList<>(OBJECT);
        Stream.of(from.size() > 1 ? FROM : null, to.size() > 1 ? TO : null).filter(Objects::nonNull).forEach(columns::add);
        List<List<String>> rows = new ArrayList<>();
        for (TransferLine line : lines) {
            rows.add(row(rows.size() + 1, line, columns));
        }
        paper.facts("Отправитель", common(from), "Получатель", common(to), "Основание", dash(transfer.getReason()), "Составил", transfer.getCarriedOutBy())
            .table(columns, rows, List.of("", "Итого", "", "", String.valueOf(lines.size()), Money.formatNumber(PaperWords.sum(devices))))
            .paragraph("Всего перемещено: " + PaperWords.total(devices))
            .signatures(signatures(lines))
            .note("Рабочий документ учреждения. Сведения соответствуют накладной на внутреннее перемещение объектов нефинансовых активов (ф. 0504102), "
                + "которую при необходимости оформляет бухгалтерия.");
        return PaperPdf.print(paper);
    }

    private static List<String> row(int number, TransferLine line, List<PaperColumn> columns) {
        Device device = line.getDevice();
        List<String> cells = new ArrayList<>(List.of(String.valueOf(number), PaperWords.object(device), dash(device.getInventoryNumber()), device.getTag(), "1",
            device.getPrice() == null ? "—" : Money.formatNumber(device.getPrice())));
        if (columns.contains(FROM)) {
            cells.add(whereAndWho(line.getFromRoom(), line.getFromPerson()));
        }
        if (columns.contains(TO)) {
            cells.add(whereAndWho(line.getToRoom(), line.getToPerson()));
        }
        return cells;
    }

    private static String common(Set<String> ends) {
        return ends.size() == 1 ? ends.iterator().next() : "указан в строках";
    }

    private static String whereAndWho(Room room, Person person) {
        return dash(Stream.of(PaperWords.place(room), PaperWords.name(person)).filter(t -> !t.isEmpty()).collect(Collectors.joining(", ")));
    }

    private static List<PaperSignature> signatures(List<TransferLine> lines) {
        List<PaperSignature> signatures = new ArrayList<>();
        add(signatures, "Передал", lines.stream().map(TransferLine::getFromPerson).collect(Collectors.toCollection(LinkedHashSet::new)));
        add(signatures, "Принял", lines.stream().map(TransferLine::getToPerson).collect(Collectors.toCollection(LinkedHashSet::new)));
        return signatures;
    }

    private static void add(List<PaperSignature> signatures, String verb, Set<Person> people) {
        people.remove(null);
        if (people.isEmpty() || people.size() > SIGNATURES) {
            signatures.add(new PaperSignature(people.isEmpty() ? verb : verb + " (лица, указанные в строках)", ""));
        }
        if (people.size() <= SIGNATURES) {
            people.forEach(p -> signatures.add(new PaperSignature(verb + ": " + p.getPosition(), p.getShortName())));
        }
    }

    private static String dash(String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }
}
