package kabinet.agent.entity;

/**
 * One fact before and after.
 *
 * @param before null if nothing was known
 * @param after null if nothing is known any more
 * @param held a person holds the fact: what is kept stayed as it was, and this is what was reported
 */
public record FactChange(Fact fact, String before, String after, boolean held) {
}
