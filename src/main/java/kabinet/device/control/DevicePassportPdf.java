package kabinet.device.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.base.Texts;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceCard;
import kabinet.device.entity.FaultReport;
import kabinet.device.entity.ServiceLife;
import kabinet.device.entity.TransferLine;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.organisation.entity.School;

/** All that is known of a device on paper: for the folder of its room, for the accountant, for an inspector. */
public final class DevicePassportPdf {

    private static final List<PaperColumn> PARTS = List.of(PaperColumn.mark("№", 3), PaperColumn.text("Наименование", 30), PaperColumn.text("Заводской номер", 16),
        PaperColumn.mark("Метка", 9), PaperColumn.text("Состояние", 14));
    private static final List<PaperColumn> MOVES = List.of(PaperColumn.mark("Дата", 10), PaperColumn.mark("Накладная", 9), PaperColumn.text("Откуда", 22), PaperColumn.text("Куда", 22));
    private static final List<PaperColumn> FAULTS = List.of(PaperColumn.mark("Дата", 10), PaperColumn.text("Неисправность", 30), PaperColumn.text("Что сделано", 26));
    private static final int PICTURE_WIDTH = 60;

    private final Paper paper;
    private final DeviceCard card;
    private final Device device;
    private final List<String> facts = new ArrayList<>();

    private DevicePassportPdf(DeviceCard card, LocalDate day) {
        this.card = card;
        this.device = card.device();
        School school = device.getSchool();
        String title = "Паспорт устройства " + (device.getInventoryNumber() == null ? device.getTag() : "инв. № " + device.getInventoryNumber());
        paper = Paper.titled(title).compact().footer(title + (device.getInventoryNumber() == null ? "" : ", метка " + device.getTag()) + ", на " + PaperWords.date(day))
            .organisation(school.getPaperName(), PaperWords.codes(school)).heading(device.getTitle());
    }

    /**
     * @param day what the remaining useful life is counted from
     * @param photo a JPEG or PNG; null for none
     */
    public static byte[] print(DeviceCard card, LocalDate day, byte[] photo) {
        DevicePassportPdf passport = new DevicePassportPdf(card, day);
        passport.object(photo);
        passport.books(day);
        passport.composition();
        passport.life();
        return PaperPdf.print(passport.paper);
    }

    private void object(byte[] photo) {
        fact("Вид", device.getKind().getName());
        fact("Изготовитель", device.getModel().getManufacturer());
        fact("Модель", device.getModel().getName());
        fact("Заводской номер", device.getSerialNumber());
        fact("Метка", device.getTag());
        fact("Состояние", state(device));
        fact("Место", PaperWords.place(device.getRoom()));
        fact("Ответственное лицо", device.getResponsible() == null ? null : device.getResponsible().getName() + ", " + device.getResponsible().getPosition());
        fact("Входит в состав", device.getPartOf() == null ? null : device.getPartOf().getTitle() + ", метка " + device.getPartOf().getTag());
        card.fields().forEach(f -> fact(f.name(), value(f)));
        flush();
        if (photo != null) {
            paper.picture(photo, PICTURE_WIDTH, "Фотография: " + device.getTitle(), "");
        }
    }

    private void books(LocalDate day) {
        paper.section("Учёт");
        ServiceLife life = ServiceLife.of(device);
        Integer left = life.left(day);
        fact("Инвентарный номер", device.getInventoryNumber());
        fact("Первоначальная стоимость", device.getPrice() == null ? null : Money.format(device.getPrice()) + " (" + RussianWords.amount(device.getPrice()) + ")");
        fact("Источник финансирования", device.getFundingSource() == null ? null : device.getFundingSource().getName());
        fact("Счёт учёта", device.getAccount() == null ? null : device.getAccount().getTitle());
        fact("ОКОФ", device.getOkof() == null ? null : device.getOkof().getTitle());
        fact("ОКПД2", device.getModel().getOkpd2());
        fact("Введён в эксплуатацию", PaperWords.date(device.getCommissionedOn()));
        fact("Срок полезного использования", device.getUsefulLife() == null ? null : months(device.getUsefulLife())
            + (left == null ? "" : left == 0 ? ", истёк " + PaperWords.date(life.getEnd()) : ", осталось " + months(left) + " (до " + PaperWords.date(life.getEnd()) + ")"));
        fact("Гарантия до", PaperWords.date(device.getWarrantyUntil()));
        fact("Примечание", device.getNotes());
        flush();
    }

    private void composition() {
        if (!card.parts().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            for (Device part : card.parts()) {
                rows.add(List.of(String.valueOf(rows.size() + 1), part.getTitle(), Objects.requireNonNullElse(part.getSerialNumber(), "—"), part.getTag(), state(part)));
            }
            paper.section("Состав").table(PARTS, rows);
        }
    }

    private void life() {
        if (!card.moves().isEmpty()) {
            paper.section("Перемещения").table(MOVES, card.moves().stream().map(DevicePassportPdf::move).toList());
        }
        if (!card.faults().isEmpty()) {
            paper.section("Неисправности и ремонт").table(FAULTS, card.faults().stream().map(DevicePassportPdf::fault).toList());
        }
    }

    private static List<String> move(TransferLine line) {
        return List.of(PaperWords.date(line.getTransfer().getDate()), "№ " + line.getTransfer().getNumber(),
            whereAndWho(PaperWords.place(line.getFromRoom()), PaperWords.name(line.getFromPerson())), whereAndWho(PaperWords.place(line.getToRoom()), PaperWords.name(line.getToPerson())));
    }

    private static List<String> fault(FaultReport report) {
        LocalDate reported = LocalDate.ofInstant(report.getReportedAt(), java.time.ZoneId.systemDefault());
        String repaired = report.isOpen() ? "не устранена" : Objects.requireNonNullElse(report.getResolution(), "устранена")
            + " (" + PaperWords.date(LocalDate.ofInstant(report.getResolvedAt(), java.time.ZoneId.systemDefault())) + ")";
        return List.of(PaperWords.date(reported), report.getDescription(), repaired);
    }

    private static String whereAndWho(String place, String person) {
        return String.join(", ", Stream.of(place, person).filter(t -> !t.isEmpty()).toList());
    }

    private static String state(Device device) {
        return Texts.of(Texts.RUSSIAN, "device.status." + device.getStatus());
    }

    private static String value(DeviceCard.FieldValue field) {
        if (field.type() == CustomField.Type.FLAG) {
            return Boolean.parseBoolean(field.value()) ? "да" : "нет";
        }
        return field.type() == CustomField.Type.DATE ? PaperWords.date(LocalDate.parse(field.value()))
            : field.type() == CustomField.Type.NUMBER ? field.value().replace('.', ',') : field.value();
    }

    private static String months(int months) {
        return months + " " + RussianWords.plural(months, "месяц", "месяца", "месяцев");
    }

    /** Facts that are not known are left out. */
    private void fact(String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(name);
            facts.add(value);
        }
    }

    private void flush() {
        paper.facts(facts.toArray(String[]::new));
        facts.clear();
    }
}
