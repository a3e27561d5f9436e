package kabinet.act.entity;

import kabinet.base.BusinessException;

/** What lies in the archive is not the paper that was approved: the act stands, but its file must be restored from a backup or a copy. */
public class DamagedArchiveException extends BusinessException {

    private DamagedArchiveException(String key, Act act) {
        super(key, act.fullNumber());
    }

    public static DamagedArchiveException missing(Act act) {
        return new DamagedArchiveException("act.damaged.missing", act);
    }

    public static DamagedArchiveException altered(Act act) {
        return new DamagedArchiveException("act.damaged.altered", act);
    }

    @Override
    public int httpStatus() {
        return 409;
    }
}
