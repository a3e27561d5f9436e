package kabinet.label.control;

import java.util.Locale;
import kabinet.base.Texts;
import kabinet.label.entity.LabelStock;

/** How stocks are called on pages and in the API. */
public final class StockNames {

    private StockNames() {
    }

    /** A listed stock by its text, an own one by its owner's name. */
    public static String of(LabelStock stock, Locale locale) {
        return stock.name().isEmpty() ? Texts.of(locale, stock.textKey()) : stock.name();
    }
}
