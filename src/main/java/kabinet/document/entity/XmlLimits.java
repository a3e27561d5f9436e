package kabinet.document.entity;

/**
 * How much XML is taken from outside.
 *
 * @param maxBytes    size of the stream
 * @param maxDepth    elements within elements
 * @param maxElements elements in all
 */
public record XmlLimits(long maxBytes, int maxDepth, int maxElements) {

    /** Enough for the largest notices and delivery notes: 50 MB, 100 deep, a million elements. */
    public static final XmlLimits STANDARD = new XmlLimits(50L << 20, 100, 1_000_000);

    public XmlLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxElements < 1) {
            throw new IllegalArgumentException("limits start at 1");
        }
    }
}
