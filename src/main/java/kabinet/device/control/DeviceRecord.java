package kabinet.device.control;

import static kabinet.device.control.DeviceColumns.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.Words;
import kabinet.organisation.control.Plans;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** What a row of a table says about a device; null where a cell is empty or does not fit. */
record DeviceRecord(Line line, School school, Tag tag, String number, String serial, DeviceModel model, Room room, Person responsible, DeviceStatus status,
                    BigDecimal price, FundingSource source, AccountCode account, Okof okof, LocalDate commissionedOn, Integer usefulLife,
                    LocalDate warrantyUntil, String partOf, String notes) {

    private static final int LONGEST_LIFE = 1200;
    private static final String TAG_SHAPE = "[0-9A-HJKMNP-TV-Z]{" + Tag.LENGTH + "}";

    /** What the values are read with: all of it is looked up once a file. */
    record Sources(Function<String, School> schools, Plans plans, Catalogue catalogue, Words<DeviceStatus> statuses) {
    }

    static DeviceRecord read(Line line, Sources sources) {
        Catalogue catalogue = sources.catalogue();
        School school = line.value(SCHOOL, sources.schools(), "organisation.fault.unknown-school");
        Plans.Plan plan = school == null ? null : sources.plans().of(school);
        DeviceRecord read = new DeviceRecord(line, school, tag(line), number(line), line.text(SERIAL), model(line, catalogue),
            plan == null ? null : room(line, plan), plan == null ? null : line.value(RESPONSIBLE, plan::person, "organisation.fault.unknown-person"),
            line.value(STATUS, sources.statuses()::read, "device.fault.invalid-status"), line.money(PRICE),
            line.value(SOURCE, catalogue::source, "device.fault.unknown-funding-source"), line.value(ACCOUNT, catalogue::account, "device.fault.unknown-account"),
            line.value(OKOF, catalogue::okof, "device.fault.unknown-okof"), line.date(COMMISSIONED), line.integer(USEFUL_LIFE, 1, LONGEST_LIFE),
            line.date(WARRANTY), line.text(PART_OF), line.text(NOTES));
        read.checkDates();
        return read;
    }

    String numberKey() {
        return number == null ? null : LookAlikes.fold(number);
    }

    String serialKey() {
        return serial == null ? null : LookAlikes.fold(serial);
    }

    private static Tag tag(Line line) {
        String typed = line.text(TAG);
        if (typed == null) {
            return null;
        }
        Tag tag = Tag.read(typed).orElse(null);
        if (tag == null) {
            String plain = LookAlikes.fold(typed).replaceAll("[\\s-]", "").replace('I', '1').replace('L', '1');
            line.fault(TAG, plain.matches(TAG_SHAPE) ? "device.fault.invalid-check-character" : "device.fault.invalid-tag");
        }
        return tag;
    }

    private static String number(Line line) {
        String number = line.text(NUMBER);
        if (number != null && LookAlikes.fold(number).length() > InventoryNumberTemplate.NUMBER_LENGTH) { // a ligature folds to several letters
            line.fault(NUMBER, "exchange.fault.too-long", InventoryNumberTemplate.NUMBER_LENGTH);
            return null;
        }
        return number;
    }

    private static DeviceModel model(Line line, Catalogue catalogue) {
        DeviceKind kind = line.value(KIND, catalogue::kind, "device.fault.unknown-kind");
        String manufacturer = line.text(MANUFACTURER);
        return kind == null || manufacturer == null ? null
            : line.value(MODEL, name -> catalogue.model(kind, manufacturer, name), "device.fault.unknown-model");
    }

    private static Room room(Line line, Plans.Plan plan) {
        String building = line.text(BUILDING);
        if (building != null && line.raw(ROOM).isEmpty()) {
            line.warn(BUILDING, "device.warning.building-without-room");
        }
        return line.value(ROOM, number -> plan.room(building, number), "device.fault.unknown-room");
    }

    private void checkDates() {
        if (commissionedOn != null && commissionedOn.isAfter(LocalDate.now())) {
            line.fault(COMMISSIONED, "device.fault.date-in-future");
        }
        if (commissionedOn != null && warrantyUntil != null && warrantyUntil.isBefore(commissionedOn)) {
            line.fault(WARRANTY, "device.fault.warranty-before-commissioning");
        }
    }

    /** Whether the row names somebody other than the person who answers now: of two with one name, the one who does goes on. */
    boolean namesOther(Person present) {
        return responsible != null && (present == null || !Lookup.key(present.getName()).equals(Lookup.key(line.raw(RESPONSIBLE))));
    }
}
