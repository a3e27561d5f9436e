package kabinet.document.entity;

/**
 * A file that travels inside a paper, such as its table for the accountant: readers show it beside the pages, and the archive keeps both as one.
 *
 * @param name with its extension, at most 120 characters, without path
 * @param mediaType such as {@code text/csv}
 * @param description what it holds, in a sentence for people
 */
public record PaperAttachment(String name, String mediaType, byte[] content, String description) {

    private static final int NAME_LENGTH = 120;

    /** @throws IllegalArgumentException if the name is blank, too long or has a path, the type is no type, or the description is blank */
    public PaperAttachment {
        if (name.isBlank() || name.length() > NAME_LENGTH || name.contains("/") || name.contains("\\") || description.isBlank()
                || !mediaType.matches("[a-z]+/[a-z0-9.+-]+")) {
            throw new IllegalArgumentException("attachment: " + name + ", " + mediaType + ", " + description);
        }
    }
}
