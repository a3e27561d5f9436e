package kabinet.network.entity;

import kabinet.document.entity.Sketch;

/** A room's state on a drawing. @param word such as «подключён»; short @param tone what it means */
public record RoomMark(String word, Sketch.Tone tone) {
}
