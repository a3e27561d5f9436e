package kabinet.document.entity;

/**
 * A line to sign.
 *
 * @param role what the person signs as, with the position: «Председатель комиссии, директор»
 * @param name the decoding «И. И. Петрова», or empty to be written by hand
 */
public record PaperSignature(String role, String name) { }
