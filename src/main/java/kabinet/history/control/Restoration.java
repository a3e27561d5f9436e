package kabinet.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.history.control.RevisionContents.Touched;
import kabinet.history.entity.UndoConflictException;
import kabinet.history.entity.UndoConflictException.Conflict;
import kabinet.history.entity.UndoConflictException.Reason;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.envers.RevisionType;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Undoes a revision as a whole: what it added is deleted, what it changed gets back its former values. Only as long as nothing of it was
 * changed since and nothing newer refers to what would go, and only by a caller who sees everything it touched. The undoing is a revision of
 * its own; both stay in the history.
 */
@ApplicationScoped
public class Restoration {

    /** Ids in one query. */
    private static final int CHUNK = 1000;

    @PersistenceContext
    EntityManager em;
    @Inject
    RevisionContents contents;
    @Inject
    References references;

    /** The things of one revision: loaded, and only those the caller sees. */
    private record Found(List<Touched> touched, Map<Class<?>, Map<Long, Object>> entities) {

        List<Object> of(RevisionType how, Class<?> type) {
            Map<Long, Object> loaded = entities.getOrDefault(type, Map.of());
            return touched.stream().filter(t -> t.type() == type && t.how() == how).map(t -> loaded.get(t.id())).toList();
        }
    }

    /**
     * @return what it had changed, as it is now, and what it had added, which is deleted
     * @throws ForeignSchoolException if it touched what the caller does not see
     * @throws UndoConflictException if something of it was changed since or is referred to by something newer
     * @throws BusinessException if it deleted something
     */
    public List<Object> undo(long revision) {
        Found found = find(revision);
        refuseConflicts(found);
        List<Class<?>> types = references.dependentsFirst(found.entities().keySet());
        for (Class<?> type : types) {
            restore(type, revision, found.of(RevisionType.MOD, type));
        }
        try {
            em.flush();
            for (Class<?> type : types) {
                delete(type, found.of(RevisionType.ADD, type));
            }
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException || e.getCause() instanceof ConstraintViolationException) {
                throw new BusinessException("history.undo.referred");
            }
            throw e;
        }
        return found.entities().values().stream().flatMap(of -> of.values().stream()).toList();
    }

    private Found find(long revision) {
        List<Touched> touched = new ArrayList<>();
        Map<Class<?>, Map<Long, Object>> entities = new LinkedHashMap<>();
        for (Class<?> type : contents.auditedTypes()) {
            List<Touched> ofType = contents.touched(type, revision);
            if (!ofType.isEmpty()) {
                touched.addAll(ofType);
                entities.put(type, load(type, ofType.stream().map(Touched::id).toList()));
            }
        }
        if (touched.stream().anyMatch(t -> t.how() == RevisionType.DEL)) {
            throw new BusinessException("history.undo.deletion");
        }
        boolean allSeen = touched.stream().allMatch(t -> t.changedSince() || entities.get(t.type()).containsKey(t.id()));
        if (!allSeen) {
            throw new ForeignSchoolException();
        }
        return new Found(touched, entities);
    }

    private Map<Long, Object> load(Class<?> type, List<Long> ids) {
        Map<Long, Object> loaded = new LinkedHashMap<>();
        for (List<Long> chunk : chunks(ids)) {
            em.createQuery("select e from " + type.getName() + " e where e.id in :ids", type).setParameter("ids", chunk).getResultStream()
                .map(Hibernate::unproxy).forEach(entity -> loaded.put(((AbstractEntity) entity).getId(), entity)); // a proxy's own fields are empty
        }
        return loaded;
    }

    private void refuseConflicts(Found found) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Touched touched : found.touched()) {
            Object entity = found.entities().get(touched.type()).get(touched.id());
            if (touched.changedSince()) {
                conflicts.add(conflict(touched.type(), touched.id(), entity, Reason.CHANGED));
            }
        }
        if (conflicts.isEmpty()) {
            Map<Class<?>, Collection<Long>> going = new LinkedHashMap<>();
            Map<Class<?>, Collection<Long>> all = new LinkedHashMap<>();
            for (Touched touched : found.touched()) {
                all.computeIfAbsent(touched.type(), t -> new java.util.HashSet<>()).add(touched.id());
                if (touched.how() == RevisionType.ADD) {
                    going.computeIfAbsent(touched.type(), t -> new ArrayList<>()).add(touched.id());
                }
            }
            references.toAny(going, all, CHUNK).forEach((type, ids) ->
                ids.forEach(id -> conflicts.add(conflict(type, id, found.entities().get(type).get(id), Reason.REFERRED_TO))));
        }
        if (!conflicts.isEmpty()) {
            throw new UndoConflictException(conflicts);
        }
    }

    private Conflict conflict(Class<?> type, Long id, Object entity, Reason reason) {
        return new Conflict(type.getSimpleName(), id, references.nameOf(type, entity), reason);
    }

    /** Gives the things their former values, by attribute as the history keeps them. */
    private void restore(Class<?> type, long revision, List<Object> changed) {
        Map<Long, Object> byId = new LinkedHashMap<>();
        changed.forEach(entity -> byId.put(((AbstractEntity) entity).getId(), entity));
        var persister = em.unwrap(SessionImplementor.class).getFactory().getMappingMetamodel().getEntityDescriptor(type);
        int restored = 0;
        for (List<Long> chunk : chunks(List.copyOf(byId.keySet()))) {
            for (Map<?, ?> state : contents.statesBefore(type, revision, chunk)) {
                Object entity = byId.get(((Map<?, ?>) state.get("originalId")).get("id"));
                Object[] values = persister.getValues(entity);
                String[] names = persister.getPropertyNames();
                for (int i = 0; i < names.length; i++) {
                    String reference = names[i] + "_id";
                    if (state.containsKey(reference)) {
                        Object id = state.get(reference);
                        values[i] = id == null ? null : em.getReference(persister.getPropertyTypes()[i].getReturnedClass(), id);
                    } else if (state.containsKey(names[i])) {
                        values[i] = state.get(names[i]);
                    }
                }
                persister.setValues(entity, values);
                restored++;
            }
        }
        if (restored != byId.size()) {
            throw new IllegalStateException("The history of " + type + " lacks states before revision " + revision);
        }
    }

    /** Things that refer to others of their kind (parts of a device) go first. */
    private void delete(Class<?> type, List<Object> added) {
        for (List<Object> layer : references.layers(type, added)) {
            layer.forEach(em::remove);
            em.flush();
        }
    }

    private static List<List<Long>> chunks(List<Long> ids) {
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            chunks.add(ids.subList(from, Math.min(from + CHUNK, ids.size())));
        }
        return chunks;
    }
}
