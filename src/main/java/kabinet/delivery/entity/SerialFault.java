package kabinet.delivery.entity;

import java.util.Locale;
import kabinet.base.Texts;

/**
 * What is wrong with a serial number that was scanned or pasted.
 *
 * @param serial as given
 * @param reason why it will not do
 * @param device tag of the device that bears it; empty unless one does
 */
public record SerialFault(String serial, Reason reason, String device) {

    /** Why a number will not do. */
    public enum Reason {
        /** It stands twice among the numbers given. */
        TWICE,
        /** A device of the register bears it. */
        REGISTERED,
        /** What makers write when there is none: «Default string». */
        JUNK,
        TOO_LONG
    }

    public String words(Locale locale) {
        return Texts.of(locale, "delivery.serial." + reason, serial, device);
    }
}
