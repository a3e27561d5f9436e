package kabinet.stocktaking.entity;

import kabinet.field.entity.ClosedException;

/** Scans came for a stocktake that takes none in this state: a phone keeps them. */
public class NotRunningException extends ClosedException {

    public NotRunningException(StocktakeState state) {
        super("stocktaking.notRunning." + state, state.name());
    }
}
