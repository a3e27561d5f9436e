package kabinet.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.base.References;
import kabinet.base.Texts;
import kabinet.base.Titled;
import org.hibernate.proxy.HibernateProxy;

/**
 * A stored value as people read it: references by the name they have today, constants and flags as words, dates and amounts the
 * Russian way. A reference that the caller may not see is shown as an ellipsis.
 */
@ApplicationScoped
class ValueText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final String HIDDEN = "…";

    @PersistenceContext
    EntityManager em;

    /** @param label text key of the field: the words of a set's elements stand below it */
    String of(Object value, Field field, String label, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof HibernateProxy proxy) {
            return title(proxy.getHibernateLazyInitializer().getPersistentClass(), proxy.getHibernateLazyInitializer().getIdentifier());
        }
        if (value instanceof Titled) {
            return title(value.getClass(), em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(value));
        }
        References references = field.getAnnotation(References.class);
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> element(e.getKey(), references, label, locale) + ": " + e.getValue()).sorted().collect(Collectors.joining("; "));
        }
        if (value instanceof Collection<?> all) {
            return all.stream().map(e -> element(e, references, label, locale)).sorted().collect(Collectors.joining(", "));
        }
        return references == null ? plain(value, locale) : element(value, references, label, locale);
    }

    private String element(Object element, References references, String label, Locale locale) {
        if (references != null) {
            return em.getMetamodel().getEntities().stream().filter(t -> t.getName().equals(references.value())).findFirst()
                .map(t -> title(t.getJavaType(), element)).orElse(HIDDEN);
        }
        String key = label + "." + element;
        return Texts.has(locale, key) ? Texts.of(locale, key) : element.toString();
    }

    private String title(Class<?> type, Object id) {
        Object thing = em.find(type, id);
        return thing instanceof Titled titled ? titled.getTitle() : HIDDEN;
    }

    private static String plain(Object value, Locale locale) {
        if (value instanceof Boolean flag) {
            return Texts.of(locale, flag ? "history.yes" : "history.no");
        }
        if (value instanceof Enum<?> constant) {
            String key = FieldLabels.key(constant.getDeclaringClass()) + "." + constant.name();
            return Texts.has(locale, key) ? Texts.of(locale, key) : constant.name();
        }
        if (value instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof Instant instant) {
            return TIME.format(instant.atZone(ZoneId.systemDefault()));
        }
        return value instanceof BigDecimal number ? number.toPlainString().replace('.', ',') : value.toString();
    }
}
