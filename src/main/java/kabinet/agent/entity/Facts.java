package kabinet.agent.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kabinet.base.LookAlikes;
import kabinet.device.entity.Device;
import kabinet.software.entity.SeenPackage;

/**
 * What a report says of one machine, without what a manufacturer writes when there is nothing to say.
 *
 * @param key under which the machine is known to its reporter: the agent's own id, or that and a number for what the agent asked over the network
 * @param values what was reported and means something
 * @param serials telling numbers of the machine and its board, the machine's own first; as reported
 * @param packages installed programs; null if nothing was said about programs
 * @param digest SHA-256, hexadecimal: equal for two reports that say the same, in whatever order
 */
public record Facts(String key, AssetKind kind, Map<Fact, String> values, List<String> serials, List<SeenPackage> packages, String digest) {

    private static final byte[] END = {0};

    public Facts {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        serials = List.copyOf(serials);
    }

    public Facts(String key, AssetKind kind, Map<Fact, String> values, List<String> serials, List<SeenPackage> packages) {
        this(key, kind, values, serials, packages, digest(kind, values, packages));
    }

    public Optional<String> value(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    /** The serial numbers folded as they are compared. */
    public Set<String> serialKeys() {
        return serials.stream().map(s -> LookAlikes.key(s, Device.SERIAL_LENGTH)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Addresses of its own network cards; telling ones only. */
    public List<String> macs() {
        return value(Fact.MACS).map(m -> List.of(m.split(" "))).orElse(List.of());
    }

    private static String digest(AssetKind kind, Map<Fact, String> values, List<SeenPackage> packages) {
        MessageDigest digest = sha256();
        add(digest, kind.name());
        new TreeMap<>(values).forEach((fact, value) -> {
            add(digest, fact.name());
            add(digest, value);
        });
        if (packages != null) {
            String[] lines = new String[packages.size()];
            for (int i = 0; i < lines.length; i++) {
                SeenPackage seen = packages.get(i);
                lines[i] = seen.name() + '\0' + seen.version() + '\0' + seen.publisher();
            }
            Arrays.sort(lines);
            add(digest, "packages");
            for (String line : lines) {
                add(digest, line);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update(END);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
