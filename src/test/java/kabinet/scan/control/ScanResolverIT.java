package kabinet.scan.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kabinet.access.control.Accounts;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.Tag;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceEdit;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.NewDevice;
import kabinet.device.entity.Numbering;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.entity.Fault;
import kabinet.house.Acting;
import kabinet.label.boundary.RollPrinting;
import kabinet.label.control.TagRolls;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.TagRoll;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.scan.boundary.Scanning;
import kabinet.scan.boundary.TagLinking;
import kabinet.scan.entity.ScanResult;
import kabinet.scan.entity.ScanResult.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What codes mean on the real database, and what they mean to somebody of another school. */
class ScanResolverIT extends Acting {

    private static School own;
    private static School foreign;
    private static Room room;
    private static Device device;
    private static Device part;
    private static DeviceModel model;

    @Inject
    Registry registry;
    @Inject
    Scanning scanning;
    @Inject
    TagLinking linking;
    @Inject
    RollPrinting rolls;
    @Inject
    TagRolls tagRolls;
    @Inject
    DeviceRegister register;
    @Inject
    Imports imports;
    @Inject
    Accounts accounts;

    @BeforeEach
    void registered() throws Exception {
        if (own == null) {
            within(Caller.SYSTEM, () -> {
                own = registry.school();
                foreign = registry.school();
                room = registry.room(own, "214");
                model = registry.model("Сканируемый");
                device = registry.device(own, model);
                device.setSerialNumber("SCAN-" + device.getTag() + "-АВ7");
                part = registry.part(device, model);
                return null;
            });
        }
    }

    private Caller mine() {
        return caller(Role.SCHOOL_ADMIN, own.getId());
    }

    private Caller stranger() {
        return caller(Role.SCHOOL_ADMIN, foreign.getId());
    }

    private List<ScanResult> scan(Caller caller, String text) throws Exception {
        return as(caller, () -> scanning.resolve(text));
    }

    private void assertFinds(Device expected, String text) throws Exception {
        List<ScanResult> results = scan(mine(), text);
        assertEquals(1, results.size(), text);
        assertEquals(Outcome.FOUND, results.get(0).outcome(), text);
        assertEquals(expected, results.get(0).devices().get(0), text);
    }

    private void assertUnknown(Caller caller, String text) throws Exception {
        assertEquals(Set.of(Outcome.UNKNOWN), new TreeSet<>(scan(caller, text).stream().map(ScanResult::outcome).toList()), text);
    }

    @Test
    void aDeviceIsFoundByEverythingThatNamesIt() throws Exception {
        String tag = device.getTag();
        assertFinds(device, "HTTPS://INV.KOVROV.EXAMPLE/D/" + tag);
        assertFinds(device, "http://localhost:8080/d/" + tag.toLowerCase(Locale.ROOT));
        assertFinds(device, tag);
        assertFinds(device, device.getInventoryNumber());
        assertFinds(device, device.getSerialNumber());
        assertFinds(device, device.getSerialNumber().replace("АВ7", "AB7"));
        assertFinds(part, part.getTag());
    }

    @Test
    void whatAScannerTypedInTheRussianLayoutIsUnderstood() throws Exception {
        String american = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";
        String russian = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
        StringBuilder typed = new StringBuilder();
        for (char c : ("https://inv.kovrov.example/D/" + device.getTag()).toCharArray()) {
            typed.append(american.indexOf(c) < 0 ? c : russian.charAt(american.indexOf(c)));
        }
        assertFinds(device, typed.toString());
    }

    @Test
    void twoCodesRunTogetherAreTwoResults() throws Exception {
        String text = "HTTPS://INV.KOVROV.EXAMPLE/D/" + device.getTag() + "HTTPS://INV.KOVROV.EXAMPLE/R/" + room.getTag();
        List<ScanResult> results = scan(mine(), text);
        assertEquals(List.of(Outcome.FOUND, Outcome.ROOM), results.stream().map(ScanResult::outcome).toList());
        assertEquals(room, results.get(1).room());
        assertEquals(List.of(device, part), scan(mine(), device.getTag() + part.getTag()).stream().map(r -> r.devices().get(0)).toList());
    }

    @Test
    void aNumberOfTwoThingsAsksWhichOne() throws Exception {
        within(Caller.SYSTEM, () -> {
            registry.device(own, model).setSerialNumber("TWINS-" + device.getTag());
            registry.device(own, model).setSerialNumber("TWINS-" + device.getTag());
            return null;
        });
        ScanResult result = scan(mine(), "TWINS-" + device.getTag()).get(0);
        assertEquals(Outcome.SEVERAL, result.outcome());
        assertEquals(2, result.devices().size());
    }

    @Test
    void anotherSchoolsThingsAreAsUnknownAsNothing() throws Exception {
        TagRoll theirs = as(caller(Role.SCHOOL_ADMIN, own.getId()), () -> rolls.issue(1, own.getId(), LabelCatalogue.ROLL_58_40.key()));
        String waiting = within(Caller.SYSTEM, () -> tagRolls.waitingTags(theirs)).get(0);
        Tag never = Tag.random(new java.util.SplittableRandom(System.nanoTime()));
        ScanResult nothing = scan(stranger(), never.text()).get(0);
        for (String tag : List.of(device.getTag(), room.getTag(), waiting)) {
            ScanResult result = scan(stranger(), tag).get(0);
            assertEquals(ScanResult.unknown(tag), result);
            assertEquals(nothing.outcome(), result.outcome());
            assertEquals(Outcome.UNKNOWN, as(stranger(), () -> scanning.open(tag)).outcome());
        }
        assertUnknown(stranger(), device.getInventoryNumber() + "X");
        assertUnknown(stranger(), device.getSerialNumber());
        assertEquals(Outcome.UNCLAIMED, scan(mine(), waiting).get(0).outcome());
    }

    @Test
    void nonsenseIsUnknownAndNothingIsNothing() throws Exception {
        assertUnknown(mine(), "такого номера нет");
        assertUnknown(mine(), "x".repeat(5000));
        assertEquals(List.of(), scan(mine(), "  "));
        assertEquals(List.of(), scan(mine(), null));
    }

    @Test
    void aWaitingTagBecomesASecondLabelOfADevice() throws Exception {
        TagRoll roll = as(mine(), () -> rolls.issue(3, own.getId(), LabelCatalogue.ROLL_58_40.key()));
        List<String> waiting = within(Caller.SYSTEM, () -> tagRolls.waitingTags(roll));
        assertEquals(3, waiting.size());
        String tag = waiting.get(0);
        assertThrows(ForbiddenException.class, () -> as(caller(Role.AUDITOR, own.getId()), () -> linking.link(tag, device.getId())));
        assertThrows(NotFoundException.class, () -> as(stranger(), () -> linking.link(tag, device.getId())));
        as(mine(), () -> linking.link(tag, device.getId()));
        assertFinds(device, "HTTPS://INV.KOVROV.EXAMPLE/D/" + tag);
        assertUnknown(stranger(), tag);
        assertEquals(List.of(tag), as(mine(), () -> linking.aliasesOf(device.getId())));
        assertThrows(BusinessException.class, () -> as(mine(), () -> linking.link(tag, part.getId())), "a tag is linked once");
        assertThrows(BusinessException.class, () -> as(mine(), () -> linking.link(device.getTag(), part.getId())), "a device's own tag is no second label");
        assertEquals(List.of(waiting.get(1), waiting.get(2)), within(Caller.SYSTEM, () -> tagRolls.waitingTags(roll)));
    }

    @Test
    void anotherSchoolsImportDoesNotTakeASecondLabelOver() throws Exception {
        TagRoll roll = as(caller(Role.DISTRICT_ADMIN), () -> rolls.issue(1, null, LabelCatalogue.ROLL_58_40.key()));
        String tag = within(Caller.SYSTEM, () -> tagRolls.waitingTags(roll)).get(0);
        as(caller(Role.DISTRICT_ADMIN), () -> linking.link(tag, device.getId()));
        Long account = within(Caller.SYSTEM, () -> accounts.byLogin("school").orElseThrow().getId());
        Caller importing = new Caller(account, "school", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(foreign.getId()));
        String file = "Метка;Вид;Производитель;Модель;Код школы\n" + String.join(";", tag, model.getKind().getName(), model.getManufacturer(), model.getName(), foreign.getCode()) + "\n";
        List<Fault> faults = as(importing, () -> imports.preview(imports.upload("devices", "d.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).getId())).getFaults();
        assertEquals(List.of("2 Метка tag-taken"), faults.stream().map(f -> f.line() + " " + f.column() + " " + f.key()).toList());
        assertFinds(device, tag);
    }

    @Test
    void aWaitingTagBecomesTheTagOfANewDevice() throws Exception {
        TagRoll roll = as(mine(), () -> rolls.issue(1, own.getId(), LabelCatalogue.ROLL_58_40.key()));
        String tag = within(Caller.SYSTEM, () -> tagRolls.waitingTags(roll)).get(0);
        Device created = as(mine(), () -> register.register(new NewDevice(own.getId(), tag, Numbering.NEXT, null, null, null, null, DeviceEdit.ofModel(model.getId()))));
        assertEquals(tag, created.getTag());
        assertFinds(created, tag);
        assertThrows(BusinessException.class, () -> as(mine(), () -> linking.link(tag, device.getId())));
    }
}
