package kabinet.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean of acts: every public method is one transaction and names, by {@code @RolesAllowed}, the rights of which the caller
 * needs one. A method without {@code @RolesAllowed} or {@code @PermitAll} is refused to everybody.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Guarded
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Boundary {
}
