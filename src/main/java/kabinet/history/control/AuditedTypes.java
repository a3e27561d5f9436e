package kabinet.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kabinet.access.entity.Account;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.access.entity.Scoped;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.envers.Audited;

/** The entities that have a history, and which of it the caller may see. */
@ApplicationScoped
class AuditedTypes {

    @PersistenceContext
    EntityManager em;

    /** Of all entities with a history those whose history the caller may see: accounts are for administrators. */
    List<EntityType<?>> visible() {
        return em.getMetamodel().getEntities().stream().filter(t -> t.getJavaType().isAnnotationPresent(Audited.class))
            .filter(t -> t.getJavaType() != Account.class || Callers.current().may(Right.ADMINISTER))
            .sorted(Comparator.comparing(EntityType::getName)).toList();
    }

    Optional<EntityType<?>> visible(String name) {
        return visible().stream().filter(t -> t.getName().equals(name)).findFirst();
    }

    /** The table of the type's states. */
    static String table(EntityType<?> type) {
        return new CamelCaseToUnderscoresNamingStrategy().toPhysicalTableName(Identifier.toIdentifier(type.getName()), null).getText() + "_aud";
    }

    /** The column with the id of the school a state belongs to; empty for what belongs to the district. */
    static Optional<String> schoolColumn(EntityType<?> type) {
        if (!Scoped.class.isAssignableFrom(type.getJavaType())) {
            return Optional.empty();
        }
        return Optional.of("School".equals(type.getName()) ? "id" : "school_id");
    }
}
