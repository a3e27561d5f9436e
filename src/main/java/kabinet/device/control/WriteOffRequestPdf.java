package kabinet.device.control;

import java.time.LocalDate;
import java.time.ZoneId;
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
import kabinet.device.entity.ServiceLife;
import kabinet.device.entity.WriteOffLine;
import kabinet.device.entity.WriteOffRequest;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.Person;

/** A request to write off as it goes to the head of the school and to the commission. It is no act of writing off: that one is the commission's. */
public final class WriteOffRequestPdf {

    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№", 4), PaperColumn.text("Наименование, заводской номер", 28),
        PaperColumn.text("Инвентарный номер", 15), PaperColumn.mark("Метка", 9), PaperColumn.mark("Счёт", 8), PaperColumn.mark("Введено в эксплуатацию", 15),
        PaperColumn.mark("Срок, мес.", 7), PaperColumn.mark("Осталось, мес.", 11), PaperColumn.number("Стоимость, руб.", 13), PaperColumn.text("Место, ответственное лицо", 24));

    /** More people than this sign on a list of their own. */
    private static final int SIGNATURES = 5;

    private WriteOffRequestPdf() {
    }

    public static byte[] print(WriteOffRequest request, List<WriteOffLine> lines) {
        List<Device> devices = lines.stream().map(WriteOffLine::getDevice).toList();
        String title = "Заявка на списание" + (request.getNumber() == null ? "" : " № " + request.getNumber());
        Paper paper = Paper.titled(title).wide().compact().footer(title + " от " + PaperWords.date(request.getDate()));
        boolean approved = request.getState() == WriteOffRequest.State.APPROVED;
        paper.approved(request.getSchool().getPaperName(), List.of(PaperWords.codes(request.getSchool())),
            new PaperSignature("Руководитель учреждения", approved ? Person.shortName(request.getDecidedBy()) : ""), approved ? day(request) : null)
            .heading(Stream.of("от " + RussianWords.date(request.getDate()), state(request)).filter(Objects::nonNull).toArray(String[]::new))
            .paragraph("Прошу рассмотреть вопрос о списании объектов, перечисленных ниже.")
            .facts("Причина", request.getReason());
        List<List<String>> rows = new ArrayList<>();
        for (Device device : devices) {
            rows.add(row(rows.size() + 1, device, request.getDate()));
        }
        paper.table(COLUMNS, rows, List.of("", "Итого", "", "", "", "", "", "", Money.formatNumber(PaperWords.sum(devices))))
            .paragraph("Всего к списанию: " + PaperWords.total(devices))
            .signatures(signatures(request, devices))
            .note("Рабочий документ учреждения: основание для работы комиссии по поступлению и выбытию активов. Акт о списании оформляет комиссия.");
        return PaperPdf.print(paper);
    }

    private static String state(WriteOffRequest request) {
        return switch (request.getState()) {
            case DRAFT -> "черновик, не подана";
            case SUBMITTED -> null;
            case APPROVED -> "утверждена " + PaperWords.date(day(request)) + ", " + request.getDecidedBy();
            case REJECTED -> "отклонена " + PaperWords.date(day(request)) + ", " + request.getDecidedBy() + ": " + request.getDecision();
        };
    }

    private static LocalDate day(WriteOffRequest request) {
        return LocalDate.ofInstant(request.getDecidedAt(), ZoneId.systemDefault());
    }

    private static List<String> row(int number, Device device, LocalDate day) {
        Integer left = ServiceLife.of(device).left(day);
        String place = Stream.of(PaperWords.place(device.getRoom()), PaperWords.name(device.getResponsible())).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
        return List.of(String.valueOf(number), PaperWords.object(device), text(device.getInventoryNumber()), device.getTag(),
            device.getAccount() == null ? "—" : device.getAccount().getCode(), text(PaperWords.date(device.getCommissionedOn())),
            device.getUsefulLife() == null ? "—" : device.getUsefulLife().toString(), left == null ? "—" : left.toString(),
            device.getPrice() == null ? "—" : Money.formatNumber(device.getPrice()), text(place));
    }

    private static List<PaperSignature> signatures(WriteOffRequest request, List<Device> devices) {
        Set<Person> people = devices.stream().map(Device::getResponsible).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        List<PaperSignature> signatures = new ArrayList<>();
        signatures.add(new PaperSignature("Заявку составил", Person.shortName(request.getDrawnUpBy())));
        if (people.size() <= SIGNATURES) {
            people.forEach(p -> signatures.add(new PaperSignature("Ответственное лицо: " + p.getPosition(), p.getShortName())));
        } else {
            signatures.add(new PaperSignature("Ответственные лица, указанные в строках", ""));
        }
        return signatures;
    }

    private static String text(String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }
}
