package kabinet.base;

/** What must be unique is there already. */
public class DuplicateException extends BusinessException {

    public DuplicateException(String key, Object... args) {
        super(key, args);
    }

    @Override
    public int httpStatus() {
        return 409;
    }
}
