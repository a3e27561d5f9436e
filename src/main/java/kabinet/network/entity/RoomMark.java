package kabinet.network.entity;

import kabinet.document.entity.Sketch;

/**
 * A room's state on a drawing.
 *
 * @param word such as «подключён»; short
 * @param tone what it means
 * @param found ports that somebody found there, shown where the registry has none; null if nobody counted
 * @param working of these, those that work; null if nobody tried
 */
public record RoomMark(String word, Sketch.Tone tone, Integer found, Integer working) {

    /** Of a room whose ports nobody counted. */
    public RoomMark(String word, Sketch.Tone tone) {
        this(word, tone, null, null);
    }
}
