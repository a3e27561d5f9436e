package kabinet.base;

/** The thing does not exist or the caller may not know that it does: both look the same from outside. */
public class NotFoundException extends BusinessException {
    public NotFoundException() {
        super("base.notFound");
    }

    @Override
    public int httpStatus() {
        return 404;
    }
}
