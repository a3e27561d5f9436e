package kabinet.lanaudit.entity;

import java.io.Serializable;
import java.util.List;
import kabinet.network.entity.SchoolSpeed;
import kabinet.network.entity.SpeedVerdict;

/**
 * How many institutions have internet as fast as the norm wants.
 *
 * @param schools in use: the denominator
 * @param met with a contract in force that guarantees the norm: the numerator
 * @param unknown without any contract on the books: the third that is shown
 */
public record SpeedsFigure(long schools, long met, long unknown) implements Serializable {

    public static SpeedsFigure of(List<SchoolSpeed> speeds) {
        return new SpeedsFigure(speeds.size(), speeds.stream().filter(SchoolSpeed::isMet).count(), speeds.stream().filter(s -> s.verdict() == SpeedVerdict.NO_CONNECTION).count());
    }

    /** Per cent of {@link #schools}; null if there are none. */
    public Double share() {
        return schools == 0 ? null : 100.0 * met / schools;
    }
}
