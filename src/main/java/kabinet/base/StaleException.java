package kabinet.base;

/** Somebody else stored a change of the same thing since the caller read it. */
public class StaleException extends BusinessException {
    public StaleException() {
        super("base.stale");
    }

    @Override
    public int httpStatus() {
        return 412;
    }
}
