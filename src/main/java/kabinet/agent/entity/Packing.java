package kabinet.agent.entity;

import java.util.Locale;

/** How a body is packed. */
public enum Packing {

    PLAIN, ZLIB, GZIP;

    /** From the content type, whose case does not matter; what is not stated to be packed is plain. */
    public static Packing of(String contentType) {
        String type = contentType == null ? "" : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/x-compress-zlib", "application/x-zlib", "application/zlib" -> ZLIB;
            case "application/x-compress-gzip", "application/x-gzip", "application/gzip" -> GZIP;
            default -> PLAIN;
        };
    }
}
