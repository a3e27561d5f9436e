package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kabinet.access.entity.Right;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;

/** Models as a table, one a row, matched by kind, manufacturer and name. Kinds are the district's to add, not a file's. */
@ApplicationScoped
public class ModelsSheet implements TableImporter, Exporter {

    static final Column KIND = Column.of("kind", "device.sheet.kind", true, DeviceKind.NAME_LENGTH, "Ноутбук педагога");
    static final Column MANUFACTURER = Column.of("manufacturer", "device.sheet.manufacturer", true, DeviceModel.MANUFACTURER_LENGTH, "Ветла");
    static final Column NAME = Column.of("model", "device.sheet.model", true, DeviceModel.NAME_LENGTH, "Учитель 15 У2");
    static final Column OKPD2 = Column.of("okpd2", "device.sheet.okpd2", false, 12, "26.20.11.110");

    @Inject
    Directories directories;

    @Override
    public String kind() {
        return "models";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.RECEIVE, Right.EDIT_DIRECTORIES);
    }

    /** Models are the whole district's. */
    @Override
    public Set<String> rightsToChange() {
        return Set.of(Right.EDIT_DIRECTORIES);
    }

    @Override
    public List<Column> columns() {
        return List.of(KIND, MANUFACTURER, NAME, OKPD2);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Catalogue catalogue = new Catalogue(directories);

        Rows(boolean booking) {
            this.booking = booking;
        }

        @Override
        public void take(List<Line> portion, int round) {
            portion.forEach(this::take);
        }

        private void take(Line line) {
            DeviceKind kind = line.value(KIND, catalogue::kind, "device.fault.unknown-kind");
            String manufacturer = line.text(MANUFACTURER);
            String name = line.text(NAME);
            String okpd2 = line.text(OKPD2, code -> code.matches(DeviceModel.OKPD2_SHAPE), "device.fault.invalid-okpd2");
            if (kind == null || manufacturer == null || name == null) {
                return;
            }
            line.once(NAME, List.of(kind.getId(), Lookup.key(manufacturer), Lookup.key(name)));
            DeviceModel known = catalogue.model(kind, manufacturer, name);
            DeviceModel model = known != null ? known : new DeviceModel(kind, manufacturer, name);
            Changes changes = new Changes(known == null);
            changes.set(okpd2, model::getOkpd2, model::setOkpd2);
            if (booking && known == null && !line.isFaulty()) {
                directories.add(model);
            }
            line.came(OKPD2, changes.outcome());
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of();
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        List<DeviceModel> models = directories.models();
        for (DeviceModel model : models) {
            table.row(model.getKind().getName(), model.getManufacturer(), model.getName(), model.getOkpd2());
        }
        return models.size();
    }
}
