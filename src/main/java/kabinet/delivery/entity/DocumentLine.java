package kabinet.delivery.entity;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of a supplier's document; null where the document says nothing.
 *
 * @param line        of the file from 1; of a workbook the row
 * @param number      of the line within the document, from 1
 * @param name        of the thing, with single spaces
 * @param article     the supplier's article number
 * @param code        the supplier's own code
 * @param okpd2       ОКПД2 code
 * @param unitCode    ОКЕИ code, three or four digits
 * @param unitName    as written: «шт»
 * @param quantity    above zero, without zeros at the end
 * @param price       of a unit without VAT, with at least two decimals
 * @param net         sum without VAT, two decimals
 * @param vatRate     as written: «20%», «без НДС», «20/120»
 * @param vat         VAT, two decimals; zero for «без НДС»
 * @param gross       sum with VAT, two decimals
 * @param kind        as the document says; else guessed
 * @param country     of origin, its name or three-digit code
 * @param declaration number of the customs declaration
 * @param serials     serial numbers in their order, as written
 */
public record DocumentLine(int line, int number, String name, String article, String code, String okpd2, String unitCode, String unitName, BigDecimal quantity,
        BigDecimal price, BigDecimal net, String vatRate, BigDecimal vat, BigDecimal gross, LineKind kind, String country, String declaration, List<String> serials) {

    public DocumentLine {
        serials = List.copyOf(serials);
    }
}
