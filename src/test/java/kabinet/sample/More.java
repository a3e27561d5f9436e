package kabinet.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The purchase of 2026 that is still open: one delivery waits for its acceptance, another is to be uploaded by whoever tries the application. Both are bought
 * by the authority.
 */
final class More {

    private static final long SEED = 2026_09L;
    private static final int WAITING = 5;
    private static final int TO_TRY = 9;

    /**
     * A line of both documents.
     *
     * @param price   of a piece with VAT of 22 %, roubles
     * @param waiting pieces of the delivery that is loaded
     * @param toTry   pieces of the one that is not
     */
    record Position(String model, int price, int waiting, int toTry) {
    }

    /** Of models that the schools have, so that receiving them is suggested. */
    static final List<Position> POSITIONS = List.of(new Position("Школа 14 Н1", 48_800, 0, 30), new Position("ProBook 15 S", 61_000, 0, 5),
            new Position("LX-320 ST", 57_950, 4, 2), new Position("ИД-78", 97_600, 3, 0), new Position("ЛП-2550 МФУ", 39_040, 1, 3), new Position("СШ-1000", 189_100, 0, 1));
    static final String SERVICE = "Доставка и настройка оборудования";
    static final int SERVICE_PRICE = 12_200;
    static final BigDecimal COST = new BigDecimal(POSITIONS.stream().mapToInt(p -> p.price() * (p.waiting() + p.toTry())).sum() + 2 * SERVICE_PRICE).setScale(2);

    private final Catalogue catalogue;

    More(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Booked and not accepted. */
    Delivered open() {
        return note(WAITING, "ЛС-0417", LocalDate.of(2026, 9, 14), false);
    }

    /** 41 pieces, to be uploaded. */
    Delivered toTry() {
        return note(TO_TRY, "ЛС-0502", LocalDate.of(2026, 11, 9), true);
    }

    private Delivered note(int number, String document, LocalDate date, boolean toTry) {
        School school = School.ALL.stream().filter(s -> s.number() == number).findFirst().orElseThrow();
        Serials serials = new Serials(new Random(SEED + number));
        Delivered note = new Delivered(Purchase.MORE_2026, school, document, date);
        for (Position position : POSITIONS) {
            int pieces = toTry ? position.toTry() : position.waiting();
            if (pieces > 0) {
                Model model = catalogue.named(position.model());
                List<String> given = new ArrayList<>();
                for (int i = 0; i < pieces; i++) {
                    given.add(serials.next(model.serial(), date.getYear()));
                }
                note.goods(model, pieces, position.price(), given);
            }
        }
        return note.service(SERVICE, SERVICE_PRICE);
    }
}
