package kabinet.label.entity;

/** A label stock, or a print on it, that cannot be: names the text of the reason and the values to put into it. */
public class InvalidLabelStockException extends RuntimeException {

    private final String key;
    private final transient Object[] args;

    /**
     * @param key text key of the reason, {@code label.…}
     * @param args values for the text, in its order
     */
    public InvalidLabelStockException(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args.clone();
    }

    public String getKey() {
        return key;
    }

    public Object[] getArgs() {
        return args == null ? new Object[0] : args.clone();
    }
}
