package kabinet.lanaudit.entity;

/** What the commission concludes about a network as a whole. */
public enum Conclusion {
    MEETS,
    DOES_NOT_MEET,
    NEEDS_MODERNISATION
}
