package kabinet.history.entity;

/**
 * A thing that a revision touched, with what changed.
 *
 * @param thing entity name
 * @param title its name today
 */
public record TouchedThing(String thing, Long id, String title, Change change) {
}
