package kabinet.device.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kabinet.base.BusinessException;
import kabinet.device.entity.CustomField;
import kabinet.document.control.Values;
import kabinet.exchange.entity.Column;

/** The kinds' own fields as columns, headed «Вид: Поле», and their values as tables have them. */
final class FieldColumns {

    private static final String KEY = "field-";

    /** A field and its column. */
    record FieldColumn(CustomField field, Column column) {
    }

    private final List<FieldColumn> columns = new ArrayList<>();

    FieldColumns(List<CustomField> fields) {
        for (CustomField field : fields) {
            String header = field.getKind().getName() + ": " + field.getName();
            columns.add(new FieldColumn(field, new Column(KEY + field.getId(), header, header, false, CustomField.VALUE_LENGTH, "", null)));
        }
    }

    List<FieldColumn> all() {
        return columns;
    }

    List<Column> columns() {
        return columns.stream().map(FieldColumn::column).toList();
    }

    /** The stored form of a value as people write it; null if it is none. */
    static String read(CustomField field, String text) {
        try {
            return field.check(switch (field.getType()) {
                case DATE -> Values.date(text).toString();
                case FLAG -> Boolean.toString(Values.bool(text));
                case NUMBER -> Values.decimal(text).toPlainString();
                case TEXT, CHOICE -> text;
            });
        } catch (BusinessException e) {
            return null;
        }
    }

    /** A stored value as a table's cell. */
    static Object written(CustomField field, Map<Long, String> values) {
        String stored = values.get(field.getId());
        if (stored == null) {
            return null;
        }
        return switch (field.getType()) {
            case DATE -> java.time.LocalDate.parse(stored);
            case FLAG -> Boolean.parseBoolean(stored);
            case NUMBER -> new java.math.BigDecimal(stored);
            case TEXT, CHOICE -> stored;
        };
    }
}
