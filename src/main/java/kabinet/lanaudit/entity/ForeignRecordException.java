package kabinet.lanaudit.entity;

import kabinet.base.BusinessException;

/** A record is its author's: nobody else adds to it. */
public class ForeignRecordException extends BusinessException {

    /** @param author name of whoever made it */
    public ForeignRecordException(String author) {
        super("lanaudit.record.foreign", author);
    }

    @Override
    public int httpStatus() {
        return 403;
    }
}
