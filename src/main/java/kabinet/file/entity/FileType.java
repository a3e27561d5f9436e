package kabinet.file.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be stored. The content decides which it is, never the name or what the sender says. */
public enum FileType {

    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    PDF("application/pdf", "pdf", false),
    /** This and the following ones are files of programs, whose readers find out what they are: nobody attaches them. */
    XML("application/xml", "xml", false),
    JSON("application/json", "json", false),
    CSV("text/csv", "csv", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false);

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
