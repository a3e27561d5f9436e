package kabinet.software.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kabinet.base.Tag;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.document.Conformity;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.software.entity.InstallationRow;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.SoftwareCategory;
import org.junit.jupiter.api.Test;

/** What the card of a computer says, and that it is an archivable, accessible paper. It is left under target/papers to be looked at. */
class ComputerCardPdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static Device device() {
        School school = new School(new District("Город", null, "HTTPS://INV.KOVROV.EXAMPLE"), "4", "СОШ № 4", "7707083893");
        school.setName("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 4»");
        Device device = new Device(Tag.random(RandomGenerator.of("L64X128MixRandom")), school, new DeviceModel(new DeviceKind("Ноутбук педагога", true), "Заря", "Учитель 15"));
        device.setSerialNumber("SN-0001");
        device.moveTo(new Room(new Building(school, Building.MAIN), "214", "000000"));
        device.assignTo(new Person(school, "Соколова Елена Андреевна", "учитель физики"));
        return device;
    }

    private static InstallationRow row(long id, String name, String release, boolean free, String number) {
        return new InstallationRow(id, 1, "4", "СОШ № 4", 2, "AAAAAA", null, null, "Ноутбук", "Заря", "Учитель 15", null, null, 10 + id, "ООО «Росток»", name, "", SoftwareCategory.OTHER, free, number,
            release, InstallationSource.HAND, LocalDate.of(2025, 9, 1), null);
    }

    private static String text(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name + ".pdf"), pdf);
        return String.join(" ", Conformity.text(pdf).replace('\u00A0', ' ').split("\\s+"));
    }

    @Test
    void itNamesTheComputerItsHardwareAndEachProgramWithItsRights() throws IOException {
        List<InstallationRow> rows = List.of(row(1, "Альт Образование", "9.1", false, "1234"), row(2, "LibreOffice", "7.0.4", true, null), row(3, "Живая физика", "", false, null));
        String text = text("computer-card", ComputerCardPdf.print(device(), List.of(new ComputerFacts.Fact("Процессор", "4 ядра, 2,4 ГГц")), rows, Map.of(1L, "OEM, № 12-345"), DAY));
        for (String said : new String[] {"Карточка компьютера", "SN-0001", "214", "Соколова Елена Андреевна", "4 ядра", "Альт Образование, версия 9.1", "OEM, № 12-345", "1234", "не требуется", "01.09.2025",
            "не присвоен"}) {
            assertTrue(text.contains(said), said + " in " + text);
        }
        assertTrue(text.matches(".*Живая физика ООО «Росток» 01\\.09\\.2025 нет —.*"), text);
    }

    @Test
    void withoutKnowledgeOfLicencesTheColumnIsLeftToBeFilledByHand() throws IOException {
        String text = text("computer-card-unknown", ComputerCardPdf.print(device(), List.of(), List.of(row(3, "Живая физика", "", false, null)), null, DAY));
        assertFalse(text.contains(" нет "), text);
        assertTrue(text("computer-card-empty", ComputerCardPdf.print(device(), List.of(), List.of(), null, DAY)).contains("Установленных программ не записано"));
    }

    @Test
    void manyProgramsTakeAsManyPagesAsTheyNeed() throws IOException {
        List<InstallationRow> rows = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            rows.add(row(i, "Программа № " + i, "1." + i, i % 2 == 0, null));
        }
        assertTrue(text("computer-card-long", ComputerCardPdf.print(device(), List.of(), rows, Map.of(), DAY)).contains("Программа № 120"));
    }

    /** What computers report may hold any sign: the paper is printed all the same. */
    @Test
    void signsThatTheFontLacksDoNotKeepThePaperFromBeingPrinted() throws IOException {
        List<InstallationRow> rows = List.of(row(1, "Игра \uD83C\uDFAE 漢字", "1.0 \uD83D\uDE00 ☃ ا", true, null));
        String text = text("computer-card-odd", ComputerCardPdf.print(device(), List.of(), rows, Map.of(), DAY));
        assertTrue(text.contains("Игра") && text.contains("1.0"), text);
    }
}
