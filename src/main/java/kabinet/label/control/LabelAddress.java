package kabinet.label.control;

import java.util.Locale;
import kabinet.organisation.entity.District;

/**
 * The addresses in the codes: the district's own name and a path of one letter, all in capitals, because a QR code needs fewer
 * modules for capitals. {@code kabinet.scan} answers them whatever their case.
 */
record LabelAddress(String site) {

    static LabelAddress of(District district) {
        return new LabelAddress(district.getLabelAddress().toUpperCase(Locale.ROOT));
    }

    String device(String tag) {
        return site + "/D/" + tag;
    }

    String room(String tag) {
        return site + "/R/" + tag;
    }
}
