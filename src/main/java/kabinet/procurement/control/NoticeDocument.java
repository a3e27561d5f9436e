package kabinet.procurement.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kabinet.exchange.entity.Fault;
import kabinet.procurement.entity.NoticeType;

/**
 * What a notice's file says. What it does not say, or says wrongly, is null; contact persons are not read at all. Amounts are roubles.
 *
 * @param maxPrice НМЦК; where the file names it per customer only, their sum
 * @param faults why it cannot be taken, with lines
 * @param warnings what is worth a look
 */
record NoticeDocument(String number, NoticeType type, String object, String method, LocalDate publishedOn, LocalDateTime applicationsUntil, LocalDate summedUpOn,
                      BigDecimal maxPrice, Organiser organiser, List<Customer> customers, List<Line> lines, List<Fault> faults, List<Fault> warnings) {

    /** Who published it. @param code of the organisation in the state's register, 11 digits */
    record Organiser(String code, String name, String inn, String kpp) {
    }

    /**
     * @param row line of the file
     * @param inn from the customer itself, from the organiser if that is the same, or from the code of the purchase
     * @param purchaseCode ИКЗ; null if wrong
     */
    record Customer(int row, String name, String inn, String kpp, String purchaseCode, BigDecimal maxPrice) {
    }

    /** @param quantity null if undefined */
    record Line(int row, String name, String okpd2, String ktru, String unitCode, String unitName, BigDecimal quantity, BigDecimal price, BigDecimal amount) {
    }
}
