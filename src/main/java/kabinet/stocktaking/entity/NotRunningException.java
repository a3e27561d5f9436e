package kabinet.stocktaking.entity;

import kabinet.base.BusinessException;

/** Scans came for a stocktake that takes none in this state: a phone keeps them. */
public class NotRunningException extends BusinessException {

    private final StocktakeState state;

    public NotRunningException(StocktakeState state) {
        super("stocktaking.notRunning." + state);
        this.state = state;
    }

    public StocktakeState state() {
        return state;
    }

    @Override
    public int httpStatus() {
        return 409;
    }
}
