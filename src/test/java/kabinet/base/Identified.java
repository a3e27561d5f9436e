package kabinet.base;

import java.lang.reflect.Field;

/** Entities as the database would have stored them, for plain tests of what tells them apart by id. */
public final class Identified {

    private Identified() {
    }

    public static <T extends AbstractEntity> T by(long id, T entity) {
        try {
            Field field = AbstractEntity.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
