package kabinet.file.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be stored. The content decides which it is, never the name or what the sender says. */
public enum FileType {

    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    PDF("application/pdf", "pdf", false);

    private final String mediaType;
    private final String extension;
    private final boolean picture;

    FileType(String mediaType, String extension, boolean picture) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.picture = picture;
    }

    public static Optional<FileType> ofMediaType(String mediaType) {
        return Stream.of(values()).filter(t -> t.mediaType.equals(mediaType.toLowerCase(Locale.ROOT))).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether a browser may show it inside a page. */
    public boolean isPicture() {
        return picture;
    }
}
