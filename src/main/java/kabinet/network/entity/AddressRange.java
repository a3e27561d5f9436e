package kabinet.network.entity;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kabinet.base.InvalidValueException;

/**
 * A range of addresses in CIDR notation, IPv4 or IPv6 (RFC 4632, RFC 4291), in its normal form: host bits are zero, IPv6 in lower case without leading zeros.
 *
 * @param text such as {@code 10.4.20.0/24} or {@code fd00:4:20:0:0:0:0:0/64}
 * @param lowest key of the first address
 * @param highest key of the last one
 */
public record AddressRange(String text, String lowest, String highest) {

    /** Longest text: eight groups of four digits and a prefix. */
    public static final int LENGTH = 43;
    public static final int KEY_LENGTH = 32;

    private static final Pattern RANGE = Pattern.compile("\\s*([0-9A-Fa-f:.]{2,45})/([0-9]{1,3})\\s*");
    private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int BYTES = 16;
    private static final int MAPPED = 12;

    /** @throws InvalidValueException unless it is a range */
    public static AddressRange of(String text) {
        Matcher range = RANGE.matcher(text == null ? "" : text);
        byte[] bytes = range.matches() ? bytes(range.group(1)) : null;
        if (bytes == null) {
            throw new InvalidValueException("network.segment.address.invalid", text);
        }
        boolean v4 = range.group(1).indexOf(':') < 0;
        int prefix = Integer.parseInt(range.group(2));
        if (prefix > (v4 ? 32 : 128)) {
            throw new InvalidValueException("network.segment.address.invalid", text);
        }
        int fixed = v4 ? prefix + MAPPED * 8 : prefix;
        byte[] low = bytes.clone();
        byte[] high = bytes.clone();
        for (int bit = fixed; bit < BYTES * 8; bit++) {
            int mask = 0x80 >> bit % 8;
            low[bit / 8] &= (byte) ~mask;
            high[bit / 8] |= (byte) mask;
        }
        return new AddressRange((v4 ? dotted(low) : grouped(low)) + "/" + prefix, hex(low), hex(high));
    }

    /** The address as 32 hexadecimal digits, IPv4 as a mapped IPv6 address: keys sort and compare as addresses do. Empty if it is no address. */
    public static Optional<String> key(String address) {
        byte[] bytes = address == null ? null : bytes(address.strip());
        return bytes == null ? Optional.empty() : Optional.of(hex(bytes));
    }

    public boolean contains(String address) {
        return key(address).filter(k -> lowest.compareTo(k) <= 0 && highest.compareTo(k) >= 0).isPresent();
    }

    private static byte[] bytes(String address) {
        Matcher v4 = IPV4.matcher(address);
        if (v4.matches()) {
            byte[] bytes = new byte[BYTES];
            bytes[10] = (byte) 0xFF;
            bytes[11] = (byte) 0xFF;
            for (int i = 0; i < 4; i++) {
                int part = Integer.parseInt(v4.group(i + 1));
                if (part > 255) {
                    return null;
                }
                bytes[MAPPED + i] = (byte) part;
            }
            return bytes;
        }
        return v6(address);
    }

    private static byte[] v6(String address) {
        int gap = address.indexOf("::");
        String[] before = groups(gap < 0 ? address : address.substring(0, gap));
        String[] after = gap < 0 ? new String[0] : groups(address.substring(gap + 2));
        int given = before.length + after.length;
        if (gap < 0 ? given != 8 : given > 7) {
            return null;
        }
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < given; i++) {
            boolean front = i < before.length;
            String group = front ? before[i] : after[i - before.length];
            if (!GROUP.matcher(group).matches()) {
                return null;
            }
            int at = (front ? i : 8 - given + i) * 2;
            int value = Integer.parseInt(group, 16);
            bytes[at] = (byte) (value >> 8);
            bytes[at + 1] = (byte) value;
        }
        return bytes;
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static String dotted(byte[] bytes) {
        return (bytes[12] & 0xFF) + "." + (bytes[13] & 0xFF) + "." + (bytes[14] & 0xFF) + "." + (bytes[15] & 0xFF);
    }

    private static String grouped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BYTES; i += 2) {
            text.append(i == 0 ? "" : ":").append(Integer.toHexString((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF));
        }
        return text.toString();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
