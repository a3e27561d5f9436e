package kabinet.exchange.entity;

/** What a row comes to. */
public enum Outcome {
    CREATED, CHANGED, UNCHANGED
}
