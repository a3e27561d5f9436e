package kabinet.licence.entity;

import java.io.Serializable;
import java.util.Map;

/** The figures of a school, or of all of the caller's. */
public record Compliance(Map<Figure, Long> figures) implements Serializable {

    public long of(Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    /** Russian programs among those installed, percent to one decimal; null if nothing is installed. */
    public Double russianShare() {
        long installed = of(Figure.INSTALLED);
        return installed == 0 ? null : Math.round(of(Figure.RUSSIAN) * 1000d / installed) / 10d;
    }
}
