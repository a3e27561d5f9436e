package kabinet.access.entity;

import kabinet.base.BusinessException;

/** The caller lacks the right for this act. */
public class ForbiddenException extends BusinessException {
    public ForbiddenException() {
        super("access.forbidden");
    }

    @Override
    public int httpStatus() {
        return 403;
    }
}
