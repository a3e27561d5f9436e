package kabinet.software.view;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a list is narrowed by, and the address without it. */
public record Chip(String label, String href) implements Serializable {

    /** @param parameters of the address in their order; the label is made from a parameter's name */
    static List<Chip> of(Map<String, String> parameters, UnaryOperator<String> label) {
        List<Chip> chips = new ArrayList<>();
        parameters.keySet().forEach(name -> chips.add(new Chip(label.apply(name), "?" + query(parameters, name))));
        return chips;
    }

    /** The parameters as part of an address. @param without one of them; null leaves none out */
    static String query(Map<String, String> parameters, String without) {
        return parameters.entrySet().stream().filter(e -> !e.getKey().equals(without))
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    static void put(Map<String, String> parameters, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString().strip());
        }
    }
}
