package kabinet.base;

/**
 * A text is not the value it should be: a code with a wrong check digit, an amount with three decimals, a date that does not exist.
 * The text key says what was expected; the first argument is always the text that was given.
 */
public class InvalidValueException extends RuntimeException {

    private final String key;
    private final transient Object[] args;

    /**
     * @param key  key of the message in a component's texts
     * @param args what the message shows; the given text first
     */
    public InvalidValueException(String key, Object... args) {
        super(key + java.util.Arrays.toString(args));
        this.key = key;
        this.args = args.clone();
    }

    /** The key of the message in the texts, never null. */
    public String key() {
        return key;
    }

    /** The message's arguments, the given text first. */
    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
