package kabinet.field.entity;

import kabinet.base.BusinessException;

/** Entries came for something that takes none in this state: a phone keeps them. */
public class ClosedException extends BusinessException {

    private final String state;

    /** @param state name of the state, which a phone is told beside the sentence for people */
    public ClosedException(String key, String state) {
        super(key);
        this.state = state;
    }

    public String state() {
        return state;
    }

    @Override
    public int httpStatus() {
        return 409;
    }
}
