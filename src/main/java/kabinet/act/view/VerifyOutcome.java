package kabinet.act.view;

import kabinet.act.entity.VerifiedAct;
import kabinet.base.BusinessException;

/** What came of a visit to {@code /verify}: the act, if there is one, and how a file compares with its paper. */
public class VerifyOutcome {

    /** Name of the request's attribute, by which the page reads it. */
    public static final String KEY = "verified";

    private VerifiedAct act;
    private BusinessException refusal;
    private String fileName;
    private Boolean same;

    void found(VerifiedAct found) {
        act = found;
    }

    void refused(BusinessException e) {
        refusal = e;
    }

    void compared(String name, boolean equal) {
        fileName = name == null ? "" : name;
        same = equal;
    }

    /** 200 where something can be shown. */
    int status() {
        return refusal == null ? 200 : refusal.httpStatus();
    }

    public VerifiedAct getAct() {
        return act;
    }

    /** Text key of why it cannot be shown or compared, or null. */
    public BusinessException getRefusal() {
        return refusal;
    }

    public String getFileName() {
        return fileName;
    }

    /** Null while no file was compared. */
    public Boolean getSame() {
        return same;
    }
}
