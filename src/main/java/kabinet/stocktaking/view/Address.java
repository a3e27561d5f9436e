package kabinet.stocktaking.view;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filter of a list as its address says it, one condition after the other. */
final class Address {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** What the list is narrowed by, and the address without it. */
    public record Chip(String label, String href) implements Serializable {
    }

    /** Null and false do not narrow. */
    Address with(String name, Object value) {
        if (value != null && !Boolean.FALSE.equals(value)) {
            parameters.put(name, value.toString());
        }
        return this;
    }

    /** @param fixed belongs to the page itself and stays @param label what is said of a condition, by its name */
    List<Chip> chips(String fixed, Function<String, String> label) {
        List<Chip> chips = new ArrayList<>();
        parameters.keySet().stream().filter(name -> !name.equals(fixed)).forEach(name -> chips.add(new Chip(label.apply(name), "?" + query(name))));
        return chips;
    }

    /** All but the one. @param without may be null */
    String query(String without) {
        return parameters.entrySet().stream().filter(e -> !e.getKey().equals(without)).map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    int size() {
        return parameters.size();
    }
}
