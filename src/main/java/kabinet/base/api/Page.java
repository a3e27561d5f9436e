package kabinet.base.api;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A page of a list in the order in which things were registered. Going on from the last one, not from a count, neither skips
 * nor repeats what stays while others come and go.
 *
 * @param items the page
 * @param next address of the next page; absent on the last one
 */
public record Page<T>(List<T> items, String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /**
     * @param found one more than the wanted limit, if there are so many
     * @param id what the list is ordered by
     */
    public static <E, T> Page<T> of(List<E> found, PageQuery wanted, UriInfo address, ToLongFunction<E> id, Function<E, T> shape) {
        boolean more = found.size() > wanted.limit();
        List<E> shown = more ? found.subList(0, wanted.limit()) : found;
        String next = more ? next(address, wanted, id.applyAsLong(shown.get(shown.size() - 1))) : null;
        return new Page<>(shown.stream().map(shape).toList(), next);
    }

    private static String next(UriInfo address, PageQuery wanted, long last) {
        URI uri = address.getRequestUriBuilder().replaceQueryParam("after", PageQuery.cursor(last)).replaceQueryParam("limit", wanted.limit()).build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
