package kabinet.label.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceModel;
import kabinet.house.Acting;
import kabinet.label.control.LabelContents;
import kabinet.label.control.TagRolls;
import kabinet.label.entity.InvalidLabelStockException;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.LabelChoice;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelOrder;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.OwnStock;
import kabinet.label.entity.SheetPlacement;
import kabinet.label.entity.TagRoll;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What gets labels and for whom, on the real database. */
class LabelPrintingIT extends Acting {

    private static School own;
    private static School foreign;
    private static Room room;
    private static List<Device> devices;
    private static Device theirs;

    @Inject
    Registry registry;
    @Inject
    LabelPrinting printing;
    @Inject
    RollPrinting rolls;
    @Inject
    StockDirectory directory;
    @Inject
    LabelContents contents;
    @Inject
    TagRolls tagRolls;

    @BeforeEach
    void registered() throws Exception {
        if (own == null) {
            within(Caller.SYSTEM, () -> {
                own = registry.school();
                foreign = registry.school();
                room = registry.room(own, "214");
                DeviceModel model = registry.model("Печатный");
                devices = IntStream.range(0, 5).mapToObj(i -> registry.device(own, model)).toList();
                devices.get(0).moveTo(room);
                theirs = registry.device(foreign, model);
                return null;
            });
        }
    }

    private Caller mine() {
        return caller(Role.SCHOOL_ADMIN, own.getId());
    }

    private byte[] print(Caller caller, LabelChoice choice, String stock) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(caller, () -> printing.print(new LabelOrder(choice, stock, SheetPlacement.START), out));
        return out.toByteArray();
    }

    private List<LabelContent> labels(Caller caller, LabelChoice choice) throws Exception {
        return within(caller, () -> {
            try (Stream<LabelContent> labels = contents.stream(choice)) {
                return labels.toList();
            }
        });
    }

    @Test
    void everyListedStockPrintsASchool() throws Exception {
        for (LabelStock stock : LabelCatalogue.all()) {
            try (PDDocument pdf = Loader.loadPDF(print(mine(), LabelChoice.of(new DeviceFilter(null, own.getId(), null, null, null, null, null, null, null, null, null, null)), stock.key()))) {
                assertEquals(stock.perPage() > 1 ? 1 : 5, pdf.getNumberOfPages(), stock.key());
            }
        }
    }

    @Test
    void aLabelSaysNumberNameSchoolAndTheAddressInCapitals() throws Exception {
        LabelContent label = labels(mine(), LabelChoice.ofTags(List.of(devices.get(0).getTag().toLowerCase(Locale.ROOT)))).get(0);
        assertEquals(devices.get(0).getInventoryNumber(), label.title());
        assertEquals(own.getShortName(), label.school());
        assertTrue(label.url().endsWith("/D/" + devices.get(0).getTag()), label.url());
        assertEquals(label.url().toUpperCase(Locale.ROOT), label.url());
    }

    @Test
    void choicesStayWithinTheCallersSchools() throws Exception {
        assertEquals(5, as(mine(), () -> printing.count(LabelChoice.of(DeviceFilter.ALL))));
        assertEquals(1, as(mine(), () -> printing.count(LabelChoice.of(DeviceFilter.ofRoom(room.getId())))));
        BusinessException foreignTag = assertThrows(BusinessException.class, () -> print(mine(), LabelChoice.ofTags(List.of(theirs.getTag())), "a4-24"));
        assertEquals("label.print.error.unknownTag", foreignTag.key());
        assertThrows(NotFoundException.class, () -> print(mine(), LabelChoice.ofIds(List.of(devices.get(0).getId(), theirs.getId())), "a4-24"));
        Caller other = caller(Role.SCHOOL_ADMIN, foreign.getId());
        assertThrows(NotFoundException.class, () -> print(other, LabelChoice.ofRooms(List.of(room.getId())), "a4-24"));
        assertEquals("label.print.error.nothing", assertThrows(BusinessException.class, () -> print(other, LabelChoice.of(DeviceFilter.ofRoom(room.getId())), "a4-24")).key());
        assertThrows(ForbiddenException.class, () -> print(caller(Role.AUDITOR), LabelChoice.of(DeviceFilter.ALL), "a4-24"));
    }

    @Test
    void aRoomsLabelIsForItsDoor() throws Exception {
        LabelContent label = labels(mine(), LabelChoice.ofRooms(List.of(room.getId()))).get(0);
        assertEquals("Кабинет 214", label.title());
        assertTrue(label.url().endsWith("/R/" + room.getTag()));
    }

    @Test
    void aRollIsPrintedAgainWithoutWhatWasClaimed() throws Exception {
        TagRoll roll = as(mine(), () -> rolls.issue(4, own.getId(), LabelCatalogue.ROLL_30_20.key()));
        List<LabelContent> labels = labels(mine(), LabelChoice.ofRoll(roll.getId()));
        assertEquals(4, labels.size());
        labels.forEach(l -> assertTrue(l.url().endsWith("/D/" + l.title()) && l.school().isEmpty() && l.name().isEmpty(), l.toString()));
        assertThrows(NotFoundException.class, () -> print(caller(Role.SCHOOL_ADMIN, foreign.getId()), LabelChoice.ofRoll(roll.getId()), "roll-30x20"));
        assertEquals(4L, as(mine(), rolls::latest).stream().filter(l -> l.roll().equals(roll)).findFirst().orElseThrow().waiting());
    }

    @Test
    void aRollHasAnOwnerAndBounds() throws Exception {
        assertEquals("label.roll.error.school", assertThrows(BusinessException.class, () -> as(mine(), () -> rolls.issue(5, null, "roll-58x40"))).key());
        assertEquals("label.roll.error.labels", assertThrows(BusinessException.class, () -> as(mine(), () -> rolls.issue(TagRoll.MOST + 1, own.getId(), "roll-58x40"))).key());
        assertThrows(NotFoundException.class, () -> as(mine(), () -> rolls.issue(5, foreign.getId(), "roll-58x40")));
        assertFalse(as(caller(Role.DISTRICT_ADMIN), () -> rolls.issue(2, null, "roll-58x40")).getLabels() == 0);
    }

    @Test
    void anOwnSizePrintsAndIsTheDistrictsToChange() throws Exception {
        Caller district = caller(Role.DISTRICT_ADMIN);
        String name = "Свой " + own.getCode();
        OwnStock stock = as(district, () -> directory.add(LabelStock.roll("own-", name, 40, 30)));
        try (PDDocument pdf = Loader.loadPDF(print(mine(), LabelChoice.ofIds(List.of(devices.get(1).getId())), OwnStock.KEY_PREFIX + stock.getId()))) {
            assertEquals(40 * 72 / 25.4, pdf.getPage(0).getMediaBox().getWidth(), 0.01);
        }
        assertEquals("label.stock.error.nameTaken", assertThrows(InvalidLabelStockException.class, () -> as(district, () -> directory.add(LabelStock.roll("own-", name, 50, 30)))).key());
        assertThrows(ForbiddenException.class, () -> as(mine(), () -> directory.add(LabelStock.roll("own-", name + "2", 50, 30))));
        as(district, () -> {
            directory.remove(stock.getId());
            return null;
        });
        assertThrows(InvalidLabelStockException.class, () -> print(mine(), LabelChoice.ofIds(List.of(devices.get(1).getId())), OwnStock.KEY_PREFIX + stock.getId()));
    }
}
