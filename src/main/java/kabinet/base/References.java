package kabinet.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of which entity a field holds ids: one, a set of them, or a map by ids. History then shows their names. For fields that
 * refer to an entity of another component, which the type may not know, or that are stored as one value.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface References {

    /** Name of the entity. */
    String value();
}
