package kabinet.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kabinet.base.AbstractEntity;

/** Which things refer to which, as the mapping of the entities says, or {@link kabinet.base.References} for an id: no entity is named here. */
@ApplicationScoped
class References {

    /** What people call a thing by, the best first. */
    private static final List<String> NAMES = List.of("inventoryNumber", "tag", "shortName", "number", "code", "name", "login");

    @PersistenceContext
    EntityManager em;

    /** @param path to the id of what is referred to */
    private record Reference(Class<?> from, String attribute, String path, Class<?> to) {
    }

    private List<Reference> all() {
        List<Reference> references = new ArrayList<>();
        for (EntityType<?> entity : em.getMetamodel().getEntities()) {
            Class<?> from = entity.getJavaType();
            if (from == null || !AbstractEntity.class.isAssignableFrom(from)) {
                continue; // the history's own rows and ledgers that refer to nothing
            }
            entity.getSingularAttributes().forEach(attribute -> references.addAll(of(from, attribute)));
        }
        return references;
    }

    private List<Reference> of(Class<?> from, SingularAttribute<?, ?> attribute) {
        String name = attribute.getName();
        if (attribute.isAssociation()) {
            return List.of(new Reference(from, name, name + ".id", attribute.getJavaType()));
        }
        boolean named = attribute.getJavaType() == Long.class && attribute.getJavaMember() instanceof Field field && field.isAnnotationPresent(kabinet.base.References.class);
        return named ? List.of(new Reference(from, name, name, entity(((Field) attribute.getJavaMember()).getAnnotation(kabinet.base.References.class).value()))) : List.of();
    }

    private Class<?> entity(String name) {
        return em.getMetamodel().getEntities().stream().filter(e -> e.getName().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no entity " + name)).getJavaType();
    }

    /** The types in an order in which their things can be deleted. */
    List<Class<?>> dependentsFirst(Collection<Class<?>> types) {
        List<Reference> references = all();
        Set<Class<?>> ordered = new LinkedHashSet<>();
        Set<Class<?>> waiting = new LinkedHashSet<>(types);
        while (!waiting.isEmpty()) {
            List<Class<?>> free = waiting.stream().filter(type -> references.stream()
                .noneMatch(r -> r.to() == type && r.from() != type && waiting.contains(r.from()))).toList();
            List<Class<?>> next = free.isEmpty() ? List.of(waiting.iterator().next()) : free;
            ordered.addAll(next);
            next.forEach(waiting::remove);
        }
        return List.copyOf(ordered);
    }

    /**
     * Of the things that are to go, those that something else refers to.
     *
     * @param ids things that are to go, by type
     * @param exempt things whose references do not count, by type: they go too, or get back values from before
     */
    Map<Class<?>, Set<Long>> toAny(Map<Class<?>, Collection<Long>> ids, Map<Class<?>, Collection<Long>> exempt, int chunk) {
        Map<Class<?>, Set<Long>> referredTo = new LinkedHashMap<>();
        for (Reference reference : all()) {
            List<Long> going = List.copyOf(ids.getOrDefault(reference.to(), List.of()));
            Collection<Long> ignored = exempt.getOrDefault(reference.from(), Set.of());
            for (int from = 0; from < going.size(); from += chunk) {
                String path = "e." + reference.path();
                em.createQuery("select e.id, " + path + " from " + reference.from().getName() + " e where " + path + " in :ids", Object[].class)
                    .setParameter("ids", going.subList(from, Math.min(from + chunk, going.size()))).getResultStream()
                    .filter(row -> !ignored.contains((Long) row[0]))
                    .forEach(row -> referredTo.computeIfAbsent(reference.to(), t -> new LinkedHashSet<>()).add((Long) row[1]));
            }
        }
        return referredTo;
    }

    /** Things of one type, those that refer to others of them first. */
    List<List<Object>> layers(Class<?> type, List<Object> things) {
        List<Reference> own = all().stream().filter(r -> r.from() == type && r.to() == type).toList();
        List<List<Object>> layers = new ArrayList<>();
        Set<Object> waiting = new LinkedHashSet<>(things);
        while (!waiting.isEmpty()) {
            Set<Object> referredTo = new LinkedHashSet<>();
            waiting.forEach(thing -> own.forEach(r -> referredTo.add(id(value(type, thing, r.attribute())))));
            List<Object> free = waiting.stream().filter(thing -> !referredTo.contains(id(thing))).toList();
            List<Object> next = free.isEmpty() ? List.copyOf(waiting) : free;
            layers.add(next);
            next.forEach(waiting::remove);
        }
        return layers;
    }

    /** What people call the thing; its id says nothing to anybody, so a dash where there is no name. */
    String nameOf(Class<?> type, Object entity) {
        if (entity == null) {
            return "—";
        }
        return NAMES.stream().flatMap(name -> Stream.ofNullable(has(type, name) ? value(type, entity, name) : null))
            .map(String::valueOf).findFirst().orElse("—");
    }

    private static Object id(Object reference) {
        return reference instanceof AbstractEntity entity ? entity.getId() : reference;
    }

    private boolean has(Class<?> type, String attribute) {
        return em.getMetamodel().entity(type).getAttributes().stream().anyMatch(a -> a.getName().equals(attribute));
    }

    private Object value(Class<?> type, Object entity, String attribute) {
        var persister = em.unwrap(org.hibernate.engine.spi.SessionImplementor.class).getFactory().getMappingMetamodel().getEntityDescriptor(type);
        return persister.getPropertyValue(entity, attribute);
    }
}
