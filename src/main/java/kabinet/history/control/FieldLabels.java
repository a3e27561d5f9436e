package kabinet.history.control;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.stream.Stream;
import kabinet.base.AbstractEntity;

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

    /** The fields that an entity declares or has from what it extends, those of its kind first; the identity all entities share is none of them. */
    public static Stream<Field> fields(Class<?> entity) {
        return entity == null || entity == AbstractEntity.class || entity == Object.class ? Stream.of()
            : Stream.concat(fields(entity.getSuperclass()), Stream.of(entity.getDeclaredFields()));
    }

    /** {@code organisation.room.number}; what two things have in common has one name: {@code procurement.purchaseLine.price}. */
    public static String key(Field field) {
        return key(field.getDeclaringClass()) + "." + field.getName();
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
