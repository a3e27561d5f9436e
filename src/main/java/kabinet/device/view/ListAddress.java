package kabinet.device.view;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.DeviceStatus;

/**
 * The list of devices as its address tells it. Reading is lenient: what cannot be read narrows nothing, as if it were absent.
 *
 * @param page from 1
 * @param size rows a page, one of {@link #SIZES}
 */
record ListAddress(DeviceFilter filter, DeviceSort sort, boolean descending, int page, int size) implements Serializable {

    static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int SIZE = 50;

    static ListAddress read(Map<String, String> parameters) {
        Reader from = new Reader(parameters);
        DeviceFilter filter = new DeviceFilter(parameters.get("q"), from.id("school"), from.id("room"), from.id("kind"), from.id("model"), from.id("person"),
            from.value("status", DeviceStatus::valueOf), from.id("source"), from.id("delivery"), from.yes("noRoom"), from.yes("noNumber"),
            from.days("warranty"));
        DeviceSort sort = from.value("sort", s -> DeviceSort.valueOf(s.toUpperCase(java.util.Locale.ROOT)));
        Integer page = from.value("page", Integer::valueOf);
        Integer size = from.value("size", Integer::valueOf);
        return new ListAddress(filter, sort == null ? DeviceSort.INVENTORY_NUMBER : sort, "desc".equals(parameters.get("order")),
            page == null ? 1 : Math.max(1, page), size == null || !SIZES.contains(size) ? SIZE : size);
    }

    int first() {
        return (page - 1) * size;
    }

    ListAddress with(DeviceFilter other) {
        return new ListAddress(other, sort, descending, 1, size);
    }

    ListAddress with(DeviceSort otherSort, boolean desc, int otherPage, int otherSize) {
        return new ListAddress(filter, otherSort, desc, otherPage, otherSize);
    }

    /** The filter alone, as other pages and the exports take it; empty if it narrows nothing. */
    String filterQuery() {
        Writer to = new Writer();
        to.add("q", filter.text()).add("school", filter.schoolId()).add("room", filter.roomId()).add("kind", filter.kindId()).add("model", filter.modelId())
            .add("person", filter.personId()).add("status", filter.status()).add("source", filter.fundingSourceId()).add("delivery", filter.deliveryId())
            .add("noRoom", filter.noRoom()).add("noNumber", filter.noNumber()).add("warranty", filter.warrantyWithinDays());
        return to.toString();
    }

    /** All that differs from the plain list, beginning with a question mark; empty for the plain list. */
    String query() {
        Writer to = new Writer();
        to.add("sort", sort == DeviceSort.INVENTORY_NUMBER ? null : sort.name().toLowerCase(java.util.Locale.ROOT)).add("order", descending ? "desc" : null)
            .add("page", page == 1 ? null : page).add("size", size == SIZE ? null : size);
        String all = String.join("&", Arrays.asList(filterQuery(), to.toString()).stream().filter(s -> !s.isEmpty()).toList());
        return all.isEmpty() ? "" : "?" + all;
    }

    private record Reader(Map<String, String> parameters) {

        <T> T value(String name, Function<String, T> reading) {
            String text = parameters.get(name);
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return reading.apply(text.strip());
            } catch (IllegalArgumentException unreadable) {
                return null;
            }
        }

        Long id(String name) {
            return value(name, Long::valueOf);
        }

        Boolean yes(String name) {
            return "true".equals(parameters.get(name)) ? Boolean.TRUE : null;
        }

        Integer days(String name) {
            Integer days = value(name, Integer::valueOf);
            return days == null || days < 0 || days > 3660 ? null : days;
        }
    }

    private static final class Writer {

        private final List<String> pairs = new ArrayList<>();

        Writer add(String name, Object value) {
            if (value != null) {
                pairs.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
            return this;
        }

        @Override
        public String toString() {
            return String.join("&", pairs);
        }
    }
}
