package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import kabinet.access.entity.Right;
import kabinet.base.Inn;
import kabinet.base.Tag;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.control.SchoolsSheet;
import kabinet.organisation.entity.InventoryNumberTemplate;

/**
 * Acceptances of the past as a table, one device a row: what a school that begins with Kabinet has on its books already is tied to the delivery notes it came
 * by. A row without a device accepts a line of works, services or rights; what no row accepts of such lines is accepted along with the last goods.
 */
@ApplicationScoped
public class ReceiptsSheet implements TableImporter {

    static final Column SELLER = Column.of("sellerInn", "delivery.sheet.sellerInn", true, Inn.MAX_LENGTH, "7707083893");
    static final Column NOTE = Column.of("number", "delivery.sheet.number", true, DeliveryNote.NUMBER_LENGTH, "УТ-118");
    static final Column DATE = Column.of("date", "delivery.sheet.date", true, 40, "05.08.2021");
    static final Column LINE = Column.of("line", "delivery.sheet.line", true, 10, "1");
    static final Column SCHOOL = SchoolsSheet.CODE;
    static final Column TAG = Column.of("tag", "delivery.sheet.tag", false, 20, "K7Q2M9");
    static final Column INVENTORY = Column.of("inventoryNumber", "delivery.sheet.inventoryNumber", false, InventoryNumberTemplate.NUMBER_LENGTH, "1013400017");
    static final Column SERIAL = Column.of("serialNumber", "delivery.sheet.serialNumber", false, Device.SERIAL_LENGTH, "HLV24X2690001");
    static final Column ACCEPTED = Column.of("acceptedOn", "delivery.sheet.acceptedOn", true, 40, "06.08.2021");
    static final Column ACCEPTED_BY = Column.of("acceptedBy", "delivery.sheet.acceptedBy", false, DeliveryNote.PERSON_LENGTH, "Прибытков Н. Ф., заместитель директора");
    static final Column SET_UP = Column.of("setUpOn", "delivery.sheet.setUpOn", false, 40, "01.09.2021");

    @Inject
    DeliveryNotes notes;
    @Inject
    Receipts receipts;
    @Inject
    Fulfilment fulfilment;
    @Inject
    PastReceipts past;
    @Inject
    Devices devices;
    @Inject
    SchoolsByCode schoolsByCode;

    @Override
    public String kind() {
        return "receipts";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.RECEIVE);
    }

    @Override
    public List<Column> columns() {
        return List.of(SELLER, NOTE, DATE, LINE, SCHOOL, TAG, INVENTORY, SERIAL, ACCEPTED, ACCEPTED_BY, SET_UP);
    }

    @Override
    public Reading begin(boolean booking) {
        return new ReceiptRows(booking, schoolsByCode.read(), new OpenNotes(notes, receipts, fulfilment, booking), devices, receipts, past);
    }

    static String tag(String text) {
        return Tag.read(text).map(Tag::text).orElse(null);
    }
}
