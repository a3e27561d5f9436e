package kabinet.label.entity;

import java.util.List;
import java.util.Optional;

/** The stocks everybody can buy. Sizes are the makers' own; those of the Avery/Zweckform sheets add up to A4 exactly. */
public final class LabelCatalogue {

    /** 65 labels of 38.1 × 21.2 mm, Avery L7651. */
    public static final LabelStock A4_65 = LabelStock.a4("a4-65", "", 5, 13, 38.1, 21.2, 4.75, 10.7, 40.6, 21.2);
    /** 40 labels of 52.5 × 29.7 mm without margins, Avery 3651, Herma 4610. */
    public static final LabelStock A4_40 = LabelStock.a4("a4-40", "", 4, 10, 52.5, 29.7, 0, 0, 52.5, 29.7);
    /** 24 labels of 70 × 37 mm, half a millimetre free above and below. */
    public static final LabelStock A4_24_WIDE = LabelStock.a4("a4-24-wide", "", 3, 8, 70, 37, 0, 0.5, 70, 37);
    /** 24 labels of 63.5 × 33.9 mm, Avery L7159. */
    public static final LabelStock A4_24 = LabelStock.a4("a4-24", "", 3, 8, 63.5, 33.9, 7.25, 12.9, 66, 33.9);
    /** 21 labels of 63.5 × 38.1 mm, Avery L7160. */
    public static final LabelStock A4_21 = LabelStock.a4("a4-21", "", 3, 7, 63.5, 38.1, 7.25, 15.15, 66, 38.1);
    public static final LabelStock ROLL_58_40 = LabelStock.roll("roll-58x40", "", 58, 40);
    public static final LabelStock ROLL_43_25 = LabelStock.roll("roll-43x25", "", 43, 25);
    public static final LabelStock ROLL_30_20 = LabelStock.roll("roll-30x20", "", 30, 20);

    private static final List<LabelStock> ALL =
            List.of(A4_24_WIDE, A4_24, A4_21, A4_40, A4_65, ROLL_58_40, ROLL_43_25, ROLL_30_20);

    private LabelCatalogue() {
    }

    /** All listed stocks, in the order they are offered. */
    public static List<LabelStock> all() {
        return ALL;
    }

    /** The listed stock of a key. */
    public static Optional<LabelStock> find(String key) {
        return ALL.stream().filter(stock -> stock.key().equals(key)).findFirst();
    }
}
