package kabinet.licence.entity;

import java.io.Serializable;
import java.util.List;

/**
 * Owned against installed, counted at one moment.
 *
 * @param programs in the order of names: those that are installed and those that are licensed
 * @param places the rooms of the school that was asked for, in the order of numbers; without one the schools, in the order of codes
 */
public record Survey(Compliance figures, List<SoftwareFigures> programs, List<PlaceFigures> places) implements Serializable {
}
