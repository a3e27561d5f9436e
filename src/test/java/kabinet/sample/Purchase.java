package kabinet.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.StateContract;

/**
 * What the education authority bought for its schools in one year: a notice, a contract, a delivery to each school. Authority and suppliers are invented, as
 * their codes show (see {@link School}).
 *
 * @param serial     of the notice in its year
 * @param number     of the contract, as in its papers
 * @param schoolsSum what the contract costs, roubles with VAT
 * @param regional   of it from the region's budget; the city pays the rest
 * @param rate       of VAT, percent
 * @param format     of the supplier's documents
 */
record Purchase(int year, int serial, String object, LocalDate published, LocalDate bidsUntil, LocalDate summedUp, String number, LocalDate signed, Party supplier,
                BigDecimal schoolsSum, BigDecimal regional, int rate, DocumentFormat format) {

    /** The buyer of every purchase here; the demonstration tells the district the same codes. */
    static final Party AUTHORITY = new Party("Управление образования (демонстрация)", StateCodes.inn("339900070"), "339901001", StateCodes.okpo("9900070"),
            StateCodes.ogrn("101330900070"));

    static final Purchase KITS_2020 = new Purchase(2020, 17, "Поставка оборудования для внедрения целевой модели цифровой образовательной среды (9 школ)",
            LocalDate.of(2020, 4, 7), LocalDate.of(2020, 4, 20), LocalDate.of(2020, 4, 23), "2020.184", LocalDate.of(2020, 5, 12),
            supplier("ООО «Парта-Снабжение»", "339950011", "9900511"), new BigDecimal("20538099.00"), new BigDecimal("20332718.01"), 20, DocumentFormat.UPD_501);
    static final Purchase KITS_2021 = new Purchase(2021, 12, "Поставка оборудования для внедрения целевой модели цифровой образовательной среды (4 школы)",
            LocalDate.of(2021, 3, 29), LocalDate.of(2021, 4, 8), LocalDate.of(2021, 4, 12), "2021.097", LocalDate.of(2021, 4, 26),
            supplier("ООО «Учебная техника плюс»", "339950022", "9900522"), new BigDecimal("9109500.00"), new BigDecimal("9018405.00"), 20, DocumentFormat.UPD_501);
    static final Purchase MORE_2026 = new Purchase(2026, 9, "Поставка компьютерного и проекционного оборудования для школ",
            LocalDate.of(2026, 3, 24), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 7), "2026.061", LocalDate.of(2026, 4, 20),
            supplier("ООО «Ладья-Сервис»", "339950033", "9900533"), More.COST, More.COST.multiply(new BigDecimal("0.95")).setScale(2), 22, DocumentFormat.UPD_503);
    static final List<Purchase> ALL = List.of(KITS_2020, KITS_2021, MORE_2026);

    private static Party supplier(String name, String nine, String seven) {
        return new Party(name, StateCodes.inn(nine), "339901001", StateCodes.okpo(seven), null);
    }

    static Purchase ofKits(int year) {
        return ALL.stream().filter(purchase -> purchase.year == year).findFirst().orElseThrow();
    }

    /** The roadmap's date for what is bought, delivered and set up. */
    LocalDate due() {
        return LocalDate.of(year, 8, 20);
    }

    /** Registry number of the notice: the organisation's 11 digits, the year, the serial. */
    String noticeNumber() {
        return "03990000070%02d%06d".formatted(year % 100, serial);
    }

    /** Number in the registry of contracts: municipal budget, ИНН of the customer, year, serial. */
    String registryNumber() {
        return "3" + AUTHORITY.inn() + "%02d%06d".formatted(year % 100, serial);
    }

    /** ИКЗ: year, customer (municipal, ИНН, КПП), numbers in the plan and of the purchase, several kinds of goods, kind of expense. */
    String purchaseCode() {
        return "%02d3%s%s%04d0010000244".formatted(year % 100, AUTHORITY.inn(), AUTHORITY.kpp(), serial);
    }

    Basis basis() {
        return new Basis("Муниципальный контракт", number, signed);
    }

    StateContract stateContract() {
        return new StateContract(number, signed, null);
    }

    BigDecimal municipal() {
        return schoolsSum.subtract(regional);
    }

    /** What was planned, and the highest price of the notice: whole hundreds of roubles, as the project has it. */
    BigDecimal planned() {
        return plannedRegional().add(plannedMunicipal());
    }

    BigDecimal plannedRegional() {
        return hundreds(regional);
    }

    BigDecimal plannedMunicipal() {
        return hundreds(municipal());
    }

    private static BigDecimal hundreds(BigDecimal sum) {
        return sum.setScale(-2, RoundingMode.HALF_UP).setScale(2);
    }
}
