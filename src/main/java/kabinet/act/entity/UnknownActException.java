package kabinet.act.entity;

import kabinet.base.BusinessException;

/** No act has the code: mistyped, or not of this archive. The same words for whatever was typed. */
public class UnknownActException extends BusinessException {

    public UnknownActException() {
        super("act.verify.unknown");
    }

    @Override
    public int httpStatus() {
        return 404;
    }
}
