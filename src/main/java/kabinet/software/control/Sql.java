package kabinet.software.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;

/** Ids in statements, by portions that a statement takes. */
final class Sql {

    /** Rows with texts that one statement stores, or looks up. */
    static final int PORTION = 500;
    /** Ids that one statement names. */
    static final int ID_PORTION = 2_000;

    private Sql() {
    }

    static <T> List<List<T>> portions(List<T> all, int size) {
        return IntStream.iterate(0, i -> i < all.size(), i -> i + size).mapToObj(i -> all.subList(i, Math.min(all.size(), i + size))).toList();
    }

    /** Runs a statement for portions of the ids, written as an SQL list. */
    static void inPortions(List<Integer> ids, Consumer<String> statement) {
        portions(ids, ID_PORTION).forEach(portion -> statement.accept(list(portion)));
    }

    static String list(Collection<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Changes rows of a table that no entity writes: nothing is looked through for what might be stored before, or be known otherwise. */
    static void update(EntityManager em, String table, String sql) {
        em.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT).unwrap(NativeQuery.class).addSynchronizedQuerySpace(table).executeUpdate();
    }

    /** The numbers that a query finds among what no entity writes. */
    static List<Integer> numbers(EntityManager em, String sql) {
        List<Integer> numbers = new ArrayList<>();
        em.createNativeQuery(sql, Integer.class).setFlushMode(FlushModeType.COMMIT).getResultList().forEach(id -> numbers.add(((Number) id).intValue()));
        return numbers;
    }
}
