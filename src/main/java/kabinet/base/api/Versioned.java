package kabinet.base.api;

/** A representation that tells which version of the thing it shows; it becomes the ETag of an answer that holds nothing else. */
public interface Versioned {
    int version();
}
