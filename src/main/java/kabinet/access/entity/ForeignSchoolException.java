package kabinet.access.entity;

import kabinet.base.BusinessException;

/** The caller tried to write what belongs to a school outside the own scope. */
public class ForeignSchoolException extends BusinessException {
    public ForeignSchoolException() {
        super("access.foreignSchool");
    }

    @Override
    public int httpStatus() {
        return 403;
    }
}
