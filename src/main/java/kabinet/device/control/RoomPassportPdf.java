package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.base.Texts;
import kabinet.device.entity.Device;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** «Паспорт кабинета»: what a room is, who answers for it and what stands in it, as the school files it. In Russian, like every paper. */
@ApplicationScoped
public class RoomPassportPdf {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String NONE = "—";

    /** A line of the table. */
    public record Line(Device device, boolean part) {
    }

    public byte[] print(Room room, List<Line> lines) {
        School school = room.getSchool();
        Paper paper = Paper.titled(text("title", room.getNumber()))
            .wide()
            .organisation(school.getPaperName(), codes(school))
            .heading(room.getName() == null ? "" : room.getName())
            .facts(text("school"), school.getPaperName(),
                text("building"), room.getBuilding().getName(),
                text("floor"), room.getFloor() == null ? NONE : room.getFloor().toString(),
                text("kind"), room.getKind() == null ? NONE : room.getKind().getName(),
                text("responsible"), room.getResponsible() == null ? NONE : room.getResponsible().getName() + ", " + room.getResponsible().getPosition(),
                text("tag"), room.getTag(),
                text("asOf"), RussianWords.date(LocalDate.now()));
        paper.section(text("contents"));
        if (lines.isEmpty()) {
            paper.paragraph(text("empty"));
        } else {
            paper.table(columns(), rows(lines), total(lines));
        }
        return PaperPdf.print(paper.signatures(List.of(new PaperSignature(text("signResponsible"), room.getResponsible() == null ? "" : room.getResponsible().getShortName()),
            new PaperSignature(text("signHead"), ""))).footer(text("footer", room.getTag())));
    }

    private static List<PaperColumn> columns() {
        return List.of(PaperColumn.mark(text("no"), 3), PaperColumn.text(text("inventoryNumber"), 10), PaperColumn.text(text("name"), 26),
            PaperColumn.text(text("serialNumber"), 12), PaperColumn.text(text("status"), 10), PaperColumn.mark(text("commissionedOn"), 8),
            PaperColumn.number(text("price"), 9), PaperColumn.text(text("answers"), 12));
    }

    private static List<List<String>> rows(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (Line line : lines) {
            Device device = line.device();
            String status = Texts.of(Texts.RUSSIAN, "device.status." + device.getStatus());
            rows.add(List.of(line.part() ? "" : String.valueOf(++number), line.part() ? text("part") : orNone(device.getInventoryNumber()), device.getTitle(),
                orNone(device.getSerialNumber()), status, device.getCommissionedOn() == null ? NONE : DATE.format(device.getCommissionedOn()),
                device.getPrice() == null ? NONE : Money.formatNumber(device.getPrice()),
                device.getResponsible() == null ? NONE : device.getResponsible().getShortName()));
        }
        return rows;
    }

    private static List<String> total(List<Line> lines) {
        BigDecimal sum = lines.stream().map(l -> l.device().getPrice()).filter(p -> p != null).reduce(Money.ZERO, BigDecimal::add);
        long objects = lines.stream().filter(l -> !l.part()).count();
        return List.of("", text("total"), Texts.of(Texts.RUSSIAN, "device.passport.count", objects), "", "", "", Money.formatNumber(sum), "");
    }

    private static String codes(School school) {
        return school.getKpp() == null ? text("inn", school.getInn()) : text("innKpp", school.getInn(), school.getKpp());
    }

    private static String orNone(String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    private static String text(String key, Object... args) {
        return Texts.of(Texts.RUSSIAN, "device.passport." + key, args);
    }
}
