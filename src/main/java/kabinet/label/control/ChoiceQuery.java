package kabinet.label.control;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kabinet.base.BusinessException;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceStatus;
import kabinet.label.entity.LabelChoice;

/**
 * A choice as it stands in an address: {@code ids} (ticked devices), {@code tag}, {@code rooms} (door labels), {@code roll}, or the
 * filter of the device list under the names it has there ({@code q, school, room, kind, model, person, status, source,
 * delivery, noRoom, noNumber, warranty}); {@code all} is the filter that narrows nothing. Lists are repeated parameters or separated by commas.
 */
public final class ChoiceQuery {

    private final Map<String, List<String>> values = new HashMap<>();

    private ChoiceQuery(String rawQuery) {
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            int at = pair.indexOf('=');
            String value = at < 0 ? "" : decoded(pair.substring(at + 1)).strip();
            if (at > 0 && !value.isEmpty()) {
                values.computeIfAbsent(decoded(pair.substring(0, at)), k -> new ArrayList<>()).add(value);
            }
        }
    }

    /**
     * @param rawQuery the address after the question mark, still encoded; may be null
     * @return nothing if the query names no choice
     * @throws BusinessException if a value cannot be read
     */
    public static Optional<LabelChoice> read(String rawQuery) {
        try {
            return new ChoiceQuery(rawQuery).choice();
        } catch (IllegalArgumentException e) {
            throw new BusinessException("label.choice.unreadable");
        }
    }

    private Optional<LabelChoice> choice() {
        if (values.containsKey("ids")) {
            return Optional.of(LabelChoice.ofIds(list("ids").map(Long::valueOf).toList()));
        }
        if (values.containsKey("tag")) {
            return Optional.of(LabelChoice.ofTags(list("tag").toList()));
        }
        if (values.containsKey("rooms")) {
            return Optional.of(LabelChoice.ofRooms(list("rooms").map(Long::valueOf).toList()));
        }
        if (values.containsKey("roll")) {
            return Optional.of(LabelChoice.ofRoll(one("roll", Long::valueOf)));
        }
        DeviceFilter filter = new DeviceFilter(one("q", Function.identity()), one("school", Long::valueOf), one("room", Long::valueOf),
            one("kind", Long::valueOf), one("model", Long::valueOf), one("person", Long::valueOf), one("status", DeviceStatus::valueOf),
            one("source", Long::valueOf), one("delivery", Long::valueOf), one("noRoom", ChoiceQuery::yes), one("noNumber", ChoiceQuery::yes),
            one("warranty", Integer::valueOf));
        return filter.isAll() && !values.containsKey("all") ? Optional.empty() : Optional.of(LabelChoice.of(filter));
    }

    private Stream<String> list(String name) {
        return values.get(name).stream().flatMap(v -> Stream.of(v.split(","))).map(String::strip).filter(v -> !v.isEmpty());
    }

    private <T> T one(String name, Function<String, T> reading) {
        return values.containsKey(name) ? reading.apply(values.get(name).get(0)) : null;
    }

    private static Boolean yes(String value) {
        return "true".equals(value) || "on".equals(value) || "1".equals(value) ? Boolean.TRUE : null;
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
