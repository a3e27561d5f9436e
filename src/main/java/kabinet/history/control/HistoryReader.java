package kabinet.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.base.Texts;
import kabinet.history.entity.Change;
import kabinet.history.entity.Revision;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.NotAudited;
import org.hibernate.envers.RevisionType;
import org.hibernate.envers.query.AuditEntity;
import org.hibernate.envers.query.AuditQuery;

/**
 * The history of one thing, field by field. Envers' queries go round the scope filter, so the thing itself is looked for through
 * the filter first: who cannot see the thing sees no history of it. A field is shown if its component has a text for it, under
 * the key of the entity and the field ({@code organisation.room.number}); derived columns have none.
 */
@ApplicationScoped
public class HistoryReader {

    @PersistenceContext
    EntityManager em;
    @Inject
    AuditedTypes types;
    @Inject
    ValueText texts;

    /**
     * The changes of a thing, newest first.
     *
     * @param limit how many at most
     */
    public List<Change> changesOf(Class<?> type, Long id, int limit, Locale locale) {
        List<Change> changes = read(type, id, null, locale);
        return changes.subList(0, Math.min(limit, changes.size()));
    }

    /** The same by the name of the entity; empty for one without history. */
    public List<Change> changesOf(String thing, Long id, int limit, Locale locale) {
        return types.visible(thing).map(type -> changesOf(type.getJavaType(), id, limit, locale)).orElse(List.of());
    }

    /** What one revision did to a thing; null if it did nothing or the caller may not see it. */
    Change changeOf(Class<?> type, Long id, long revision, Locale locale) {
        return read(type, id, revision, locale).stream().filter(c -> c.revision() == revision).findFirst().orElse(null);
    }

    private List<Change> read(Class<?> type, Long id, Long until, Locale locale) {
        EntityType<?> entity = types.visible(em.getMetamodel().entity(type).getName()).orElse(null);
        if (entity == null || em.find(type, id) == null) {
            return List.of();
        }
        List<Field> fields = fields(entity);
        List<Change> changes = new ArrayList<>();
        Object before = null;
        for (Object[] state : states(type, id, until)) {
            Change.Kind kind = kind((RevisionType) state[2]);
            Object after = kind == Change.Kind.REMOVED ? null : state[0];
            List<Change.FieldChange> changed = compare(fields, before, after, locale);
            if (kind != Change.Kind.CHANGED || !changed.isEmpty()) {
                Revision revision = (Revision) state[1];
                changes.add(new Change(revision.getId(), revision.getAt(), revision.getAccountName(), revision.getAct(), revision.getNote(), kind, changed));
            }
            before = after;
        }
        Collections.reverse(changes);
        return changes;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> states(Class<?> type, Long id, Long until) {
        AuditQuery query = AuditReaderFactory.get(em).createQuery().forRevisionsOfEntity(type, false, true)
            .add(AuditEntity.id().eq(id)).addOrder(AuditEntity.revisionNumber().asc());
        if (until != null) {
            query.add(AuditEntity.revisionNumber().le(until));
        }
        return query.getResultList();
    }

    static Change.Kind kind(RevisionType type) {
        return switch (type) {
            case ADD -> Change.Kind.ADDED;
            case MOD -> Change.Kind.CHANGED;
            case DEL -> Change.Kind.REMOVED;
        };
    }

    private List<Change.FieldChange> compare(List<Field> fields, Object before, Object after, Locale locale) {
        List<Change.FieldChange> changed = new ArrayList<>();
        for (Field field : fields) {
            String label = FieldLabels.key(field);
            String old = text(field, before, label, locale);
            String now = text(field, after, label, locale);
            if (!old.equals(now)) {
                changed.add(new Change.FieldChange(field.getName(), Texts.of(locale, label), old, now));
            }
        }
        return changed;
    }

    private String text(Field field, Object state, String label, Locale locale) {
        try {
            return state == null ? "" : texts.of(field.get(state), field, label, locale);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Field> fields(EntityType<?> entity) {
        Set<String> stored = entity.getAttributes().stream().map(Attribute::getName).collect(Collectors.toSet());
        return FieldLabels.fields(entity.getJavaType())
            .filter(f -> stored.contains(f.getName()) && !f.isAnnotationPresent(NotAudited.class))
            .filter(f -> Texts.has(Texts.RUSSIAN, FieldLabels.key(f)))
            .peek(f -> f.setAccessible(true)).toList();
    }
}
