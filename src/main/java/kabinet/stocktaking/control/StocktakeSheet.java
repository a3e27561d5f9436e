package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import kabinet.field.control.Sheet;

/** The walk through the rooms on the offline page: its modules are in {@code webapp/field/stocktaking}. */
@ApplicationScoped
public class StocktakeSheet implements Sheet {

    @Override
    public String name() {
        return "stocktaking";
    }
}
