package kabinet.device.control;

import java.util.List;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.Device;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;
import kabinet.exchange.entity.Column;
import kabinet.organisation.control.SchoolsSheet;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;

/** The columns of a table of devices, in their order. Tables that come in and tables that go out have the same. */
final class DeviceColumns {

    static final Column TAG = Column.of("tag", "device.sheet.tag", false, 20, "K7Q2M9");
    static final Column NUMBER = Column.of("inventoryNumber", "device.sheet.inventoryNumber", false, InventoryNumberTemplate.NUMBER_LENGTH, "1013400017");
    static final Column SERIAL = Column.of("serialNumber", "device.sheet.serialNumber", false, Device.SERIAL_LENGTH, "HLV24X2690001");
    static final Column KIND = ModelsSheet.KIND;
    static final Column MANUFACTURER = ModelsSheet.MANUFACTURER;
    static final Column MODEL = ModelsSheet.NAME;
    static final Column SCHOOL = SchoolsSheet.CODE;
    static final Column BUILDING = Column.of("building", "device.sheet.building", false, Building.NAME_LENGTH, Building.MAIN);
    static final Column ROOM = Column.of("room", "device.sheet.room", false, Room.NUMBER_LENGTH, "214");
    static final Column RESPONSIBLE = Column.of("responsible", "device.sheet.responsible", false, Person.NAME_LENGTH, "Прибытков Нил Фомич");
    static final Column STATUS = Column.of("status", "device.sheet.status", false, 40, "в эксплуатации");
    static final Column PRICE = Column.of("price", "device.sheet.price", false, 40, "52300,00");
    static final Column SOURCE = Column.of("fundingSource", "device.sheet.fundingSource", false, FundingSource.NAME_LENGTH, "Областной бюджет");
    static final Column ACCOUNT = Column.of("account", "device.sheet.account", false, AccountCode.CODE_LENGTH, "101.34");
    static final Column OKOF = Column.of("okof", "device.sheet.okof", false, Okof.CODE_LENGTH, "320.26.20.11");
    static final Column COMMISSIONED = Column.of("commissionedOn", "device.sheet.commissionedOn", false, 40, "01.09.2026");
    static final Column USEFUL_LIFE = Column.of("usefulLife", "device.sheet.usefulLife", false, 40, "36");
    static final Column WARRANTY = Column.of("warrantyUntil", "device.sheet.warrantyUntil", false, 40, "31.08.2029");
    static final Column PART_OF = Column.of("partOf", "device.sheet.partOf", false, InventoryNumberTemplate.NUMBER_LENGTH, "1013400016");
    static final Column NOTES = Column.of("notes", "device.sheet.notes", false, Device.NOTES_LENGTH, "");

    static final List<Column> COMMON = List.of(TAG, NUMBER, SERIAL, KIND, MANUFACTURER, MODEL, SCHOOL, BUILDING, ROOM, RESPONSIBLE, STATUS, PRICE, SOURCE,
        ACCOUNT, OKOF, COMMISSIONED, USEFUL_LIFE, WARRANTY, PART_OF, NOTES);

    private DeviceColumns() {
    }
}
