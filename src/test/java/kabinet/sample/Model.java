package kabinet.sample;

import java.util.List;

/**
 * An invented device model.
 *
 * @param from    first year in which it was bought, {@code to} the last
 * @param price   usual price, roubles
 * @param life    useful life, months
 * @param okof    ОКОФ code, empty where no code is settled (interactive complexes)
 * @param serial  pattern of its serial numbers, see {@link Serials}; empty when the maker gives none
 */
record Model(String kind, String maker, String name, String okpd2, int from, int to, int price, int life, String okof, String serial) {

    List<String> cells() {
        return List.of(kind, maker, name, okpd2);
    }
}
