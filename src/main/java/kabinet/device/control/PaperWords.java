package kabinet.device.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** How the registry's papers name things. They are Russian, because they are filed in a Russian office. */
public final class PaperWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private PaperWords() {
    }

    public static String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** «корпус, каб. 214». */
    public static String place(Room room) {
        return room == null ? "" : "каб. " + room.getNumber() + " (" + room.getBuilding().getName() + ")";
    }

    public static String name(Person person) {
        return person == null ? "" : person.getShortName();
    }

    /** «Ноутбук педагога Заря Учитель 15, зав. № 12345». */
    public static String object(Device device) {
        String serial = device.getSerialNumber() == null ? "" : ", зав. № " + device.getSerialNumber();
        return (device.getPartOf() == null ? "" : "в составе объекта: ") + device.getTitle() + serial;
    }

    /** The codes under a school's name. */
    public static String[] codes(School school) {
        StringBuilder codes = new StringBuilder("ИНН ").append(school.getInn());
        Optional.ofNullable(school.getKpp()).ifPresent(kpp -> codes.append(", КПП ").append(kpp));
        Optional.ofNullable(school.getOkpo()).ifPresent(okpo -> codes.append(", ОКПО ").append(okpo));
        return school.getAddress() == null ? new String[] {codes.toString()} : new String[] {school.getAddress(), codes.toString()};
    }

    public static BigDecimal sum(Collection<Device> devices) {
        return devices.stream().map(Device::getPrice).filter(Objects::nonNull).reduce(Money.ZERO, BigDecimal::add);
    }

    /** «3 (три) единицы первоначальной стоимостью 1 234,50 ₽ (Одна тысяча двести тридцать четыре рубля 50 копеек)». */
    public static String total(Collection<Device> devices) {
        int count = devices.size();
        BigDecimal sum = sum(devices);
        long unpriced = devices.stream().filter(d -> d.getPrice() == null && d.getPartOf() == null).count();
        return count + " (" + RussianWords.count(count, RussianWords.Gender.FEMININE) + ") " + RussianWords.plural(count, "единица", "единицы", "единиц")
            + " первоначальной стоимостью " + Money.format(sum) + " (" + RussianWords.amount(sum) + ")"
            + (unpriced == 0 ? "" : "; у " + unpriced + " " + RussianWords.plural(unpriced, "единицы", "единиц", "единиц") + " стоимость не указана") + ".";
    }
}
