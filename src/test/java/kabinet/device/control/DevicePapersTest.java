package kabinet.device.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import kabinet.base.Tag;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceCard;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.FaultReport;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.WriteOffRequest;
import kabinet.document.Conformity;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** What the registry's papers say. They are left under target/papers to be looked at. */
class DevicePapersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");

    private final School school = school();
    private final Building main = new Building(school, Building.MAIN);
    private final Building annex = new Building(school, "Корпус начальных классов");
    private final Room physics = new Room(main, "214", "000000");
    private final Room library = new Room(annex, "1-05а", "000001");
    private final Person teacher = new Person(school, "Соколова Елена Андреевна", "учитель физики");
    private final Person librarian = new Person(school, "Орлов Пётр Иванович", "заведующий библиотекой");
    private final DeviceModel laptop = new DeviceModel(new DeviceKind("Ноутбук педагога", true), "Заря", "Учитель 15");
    private final DeviceModel panel = new DeviceModel(new DeviceKind("Интерактивный комплекс", false), "Север", "Панель 75");

    private static School school() {
        School school = new School(new District("Город", null, "HTTPS://INV.KOVROV.EXAMPLE"), "4", "СОШ № 4", "7707083893");
        school.setName("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 4»");
        school.setAddress("601900, Владимирская область, г. Ковров, ул. Примерная, д. 4");
        school.setKpp("330501001");
        return school;
    }

    private Device device(DeviceModel model, String serial, String price) {
        Device device = new Device(Tag.random(RANDOM), school, model);
        device.setSerialNumber(serial);
        device.setPrice(price == null ? null : new BigDecimal(price));
        device.setCommissionedOn(LocalDate.of(2020, 12, 25));
        device.setUsefulLife(84);
        device.setAccount(new AccountCode("101.34", "Машины и оборудование"));
        device.moveTo(physics);
        device.assignTo(teacher);
        device.change(DeviceStatus.IN_USE);
        return device;
    }

    @Test
    void aTransferNamesBothEndsTheSumAndWhoSigns() throws IOException {
        Transfer transfer = new Transfer(school, 17, DAY, "Перевод оборудования в библиотеку", "Администратор школы");
        transfer.move(device(laptop, "SN-0001", "58990.50"), library, librarian);
        transfer.move(device(panel, "PN-75-77", "340000.00"), library, librarian);
        transfer.move(device(laptop, null, null), library, librarian);
        String text = text("transfer", TransferPdf.print(transfer, transfer.getLines()));
        for (String part : List.of("Накладная на внутреннее перемещение объектов № 17", "от 23 ноября 2026 г.", "Средняя общеобразовательная школа № 4", "КПП 330501001",
            "Перевод оборудования в библиотеку", "Заря Учитель 15, зав. № SN-0001", "58 990,50", "398 990,50",
            "3 (три) единицы первоначальной стоимостью 398 990,50 ₽ (Триста девяносто восемь тысяч девятьсот девяносто рублей 50 копеек); у 1 единицы стоимость не указана",
            "Получатель каб. 1-05а (Корпус начальных классов), Орлов П. И.", "Передал: учитель физики", "Соколова Е. А.", "Принял: заведующий библиотекой",
            "Рабочий документ учреждения")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
    }

    @Test
    void aLongTransferRepeatsItsHeadAndEachLineSaysItsOwnEnds() throws IOException {
        Transfer transfer = new Transfer(school, 18, DAY, null, "Администратор школы");
        for (int i = 0; i < 60; i++) {
            transfer.move(device(laptop, "SN-" + i, "58990.50"), i % 2 == 0 ? library : null, i % 3 == 0 ? librarian : null);
        }
        byte[] pdf = TransferPdf.print(transfer, transfer.getLines());
        String text = text("transfer-long", pdf);
        assertTrue(text.contains("указан в строках"));
        assertEquals(60, text.split("зав\\. № SN-", -1).length - 1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 2);
            assertTrue(text.split("Инвентарный номер", -1).length > 2, "the head is repeated");
        }
    }

    @Test
    void aRequestToWriteOffSaysWhyAndHowMuchLifeWasLeft() throws IOException {
        WriteOffRequest request = new WriteOffRequest(school, DAY, "Физический износ, ремонт нецелесообразен (заключение мастерской от 12.11.2026)", "Администратор школы");
        request.add(device(laptop, "SN-0001", "58990.50"));
        request.add(device(laptop, "SN-0002", "58990.50"));
        String draft = text("write-off-draft", WriteOffRequestPdf.print(request, request.getLines()));
        assertTrue(draft.contains("черновик, не подана"));
        request.submit(5);
        String submitted = text("write-off", WriteOffRequestPdf.print(request, request.getLines()));
        for (String part : List.of("УТВЕРЖДАЮ", "Заявка на списание № 5", "Физический износ", "101.34", "25.12.2020", "84", "14", "117 981,00",
            "Сто семнадцать тысяч девятьсот восемьдесят один рубль 00 копеек", "Заявку составил", "Ответственное лицо: учитель физики", "каб. 214 (Основное здание)")) {
            assertTrue(submitted.contains(part), part + " in\n" + submitted);
        }
        assertFalse(submitted.contains("черновик"));
        request.approve("Директор школы");
        assertTrue(text("write-off-approved", WriteOffRequestPdf.print(request, request.getLines())).contains("утверждена"));
    }

    @Test
    void aPassportTellsAllThatIsKnownAndLeavesOutTheRest() throws IOException {
        Device complex = device(panel, "PN-75-77", "340000.00");
        complex.setFundingSource(new FundingSource("Федеральный бюджет"));
        complex.setOkof(new Okof("330.28.23.23", "Машины офисные прочие"));
        complex.setNotes("Крепление мобильное, ключ у вахтёра");
        complex.setWarrantyUntil(LocalDate.of(2027, 12, 25));
        Device unit = device(new DeviceModel(new DeviceKind("Вычислительный блок", true), "Север", "OPS i5"), "OPS-1", null);
        Transfer transfer = new Transfer(school, 17, DAY, null, "Администратор школы");
        transfer.move(complex, library, librarian);
        FaultReport fault = new FaultReport(complex, "Не реагирует нижняя треть экрана", "Администратор школы");
        DeviceCard card = new DeviceCard(complex, "HTTPS://INV.KOVROV.EXAMPLE/D/" + complex.getTag(), List.of(new DeviceCard.FieldValue("Диагональ, дюймов", CustomField.Type.NUMBER, "74.5"),
            new DeviceCard.FieldValue("С креплением", CustomField.Type.FLAG, "true")), List.of(unit), List.of(), transfer.getLines(), List.of(fault), null, List.of());
        String text = text("passport", DevicePassportPdf.print(card, DAY, picture()));
        for (String part : List.of("Паспорт устройства " + complex.getTag(), "Интерактивный комплекс Север Панель 75", "Диагональ, дюймов 74,5", "С креплением да",
            "340 000,00 ₽ (Триста сорок тысяч рублей 00 копеек)", "330.28.23.23", "84 месяца, осталось 14 месяцев (до 25.12.2027)", "Гарантия до 25.12.2027", "OPS i5", "№ 17",
            "Не реагирует нижняя треть экрана", "не устранена")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
        assertFalse(text.contains("Инвентарный номер"), "what is not known is left out");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    @Test
    void aRoomPassportListsWhatStandsThere() throws IOException {
        Device whole = device(panel, "PN-75-77", "340000.00");
        Device loose = device(laptop, "SN-0002", null);
        physics.setName("Кабинет физики");
        String text = text("room-passport", new RoomPassportPdf().print(physics, List.of(new RoomPassportPdf.Line(whole, false), new RoomPassportPdf.Line(loose, true))));
        for (String part : List.of("214", "Кабинет физики", "Заря Учитель 15", "PN-75-77", "340 000,00", "Соколова Е. А.", "Средняя общеобразовательная школа № 4")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
        assertTrue(text("room-passport-empty", new RoomPassportPdf().print(library, List.of())).contains("1-05а"));
    }

    private static String text(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/" + name + ".pdf"), pdf);
        return String.join(" ", Conformity.text(pdf).replace('\u00A0', ' ').split("\\s+"));
    }
}
