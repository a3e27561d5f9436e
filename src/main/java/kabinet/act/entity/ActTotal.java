package kabinet.act.entity;

/**
 * One thing that an act found, for everybody to read on the page that the paper's code opens: «Числится по учёту», «412 единиц». No names of people.
 *
 * @param label what was counted
 * @param value number with its unit, as the paper prints it
 */
public record ActTotal(String label, String value) {

    /** Longest label and longest value, characters. */
    public static final int LENGTH = 120;

    /** @throws IllegalArgumentException if either is blank or too long */
    public ActTotal {
        if (label == null || label.isBlank() || label.length() > LENGTH || value == null || value.isBlank() || value.length() > LENGTH) {
            throw new IllegalArgumentException("total: " + label + " " + value);
        }
    }
}
