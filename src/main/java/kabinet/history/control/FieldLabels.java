package kabinet.history.control;

import java.lang.reflect.Field;
import java.util.Locale;

/** Where the texts of a type and its fields stand: forms and history use the same words. */
public final class FieldLabels {

    private FieldLabels() {
    }

    /**
     * {@code organisation.school} for School, {@code device.status} for DeviceStatus, {@code device} for Device,
     * {@code device.customField.type} for CustomField.Type, {@code organisation.settlement} for SettlementType.
     */
    public static String key(Class<?> type) {
        String component = type.getPackageName().split("\\.")[1];
        String name = decapitalised(type.getSimpleName());
        if (type.getDeclaringClass() != null) {
            return key(type.getDeclaringClass()) + "." + name;
        }
        if (type.isEnum() && name.endsWith("Type")) {
            name = name.substring(0, name.length() - "Type".length());
        }
        if (name.equals(component)) {
            return component;
        }
        return component + "." + (name.startsWith(component) ? decapitalised(name.substring(component.length())) : name);
    }

    /** {@code organisation.room.number}. */
    public static String key(Field field) {
        return key(field.getDeclaringClass()) + "." + field.getName();
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
