package kabinet.base;

/** Somebody else's work takes all there is of something scarce. Nothing was done; the same works a little later. */
public class BusyException extends BusinessException {

    /** When programs are told to come again: the same minute as people. */
    public static final int SECONDS = 60;

    public BusyException() {
        super("base.busy");
    }

    @Override
    public int httpStatus() {
        return 503;
    }
}
