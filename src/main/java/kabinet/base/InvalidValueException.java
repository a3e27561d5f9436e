package kabinet.base;

/**
 * A text is not the value it should be: a code with a wrong check digit, an amount with three decimals, a date that does not exist.
 * The text key says what was expected; the first argument is always the text that was given.
 */
public class InvalidValueException extends BusinessException {
    public InvalidValueException(String key, Object... args) {
        super(key, args);
    }
}
