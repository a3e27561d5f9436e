package kabinet.file.entity;

import java.text.Normalizer;

/** Names of files as people gave them, made harmless: no folders, no signs that a system or a reader of the name could stumble over. */
public final class FileName {

    /** Longest name, characters, extension included. */
    public static final int LENGTH = 120;

    private FileName() {
    }

    /**
     * The last part of the path, without control and direction-changing characters and those that Windows refuses, ending in
     * the extension of what the file really is.
     *
     * @param given may be null or empty; {@code fallback} takes its place if nothing usable is left
     */
    public static String of(String given, FileType type, String fallback) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}<>:\"|?*]", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name).replaceAll("^[. ]+|[. ]+$", "");
        int longest = LENGTH - type.extension().length() - 1;
        if (stem.length() > longest) {
            stem = stem.substring(0, Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest);
        }
        return (stem.isEmpty() ? fallback : stem) + "." + type.extension();
    }
}
