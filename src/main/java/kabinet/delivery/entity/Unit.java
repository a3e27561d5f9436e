package kabinet.delivery.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Units of measure that occur in deliveries to schools, with their ОКЕИ codes (ОК 015-94); others are passed through unknown. */
public enum Unit {

    PIECE("796", true, false, "шт", "штука", "штуки", "штук"),
    KIT("839", true, false, "компл", "комплект", "комплекты", "комплектов", "к-т"),
    PACK("778", true, false, "упак", "упаковка", "уп"),
    SET("704", true, false, "набор", "наб"),
    PAIR("715", true, false, "пар", "пара"),
    ITEM("642", true, false, "ед", "единица"),
    BOX("812", true, false, "ящ", "ящик"),
    ROLL("736", true, false, "рул", "рулон"),
    BOTTLE("868", true, false, "бут", "бутылка"),
    SHEET("625", true, false, "лист", "л."),
    CONDITIONAL("876", false, false, "усл. ед", "условная единица"),
    THOUSAND("798", false, false, "тыс. шт", "тысяча штук"),
    PERCENT("744", false, false, "%", "процент"),
    MILLIMETRE("003", false, false, "мм", "миллиметр"),
    CENTIMETRE("004", false, false, "см", "сантиметр"),
    METRE("006", false, false, "м", "метр"),
    RUNNING_METRE("018", false, false, "пог. м", "погонный метр"),
    KILOMETRE("008", false, false, "км", "километр"),
    SQUARE_METRE("055", false, false, "м2", "кв. м", "квадратный метр"),
    CUBIC_METRE("113", false, false, "м3", "куб. м", "кубический метр"),
    LITRE("112", false, false, "литр", "дм3"),
    GRAM("163", false, false, "г", "грамм"),
    KILOGRAM("166", false, false, "кг", "килограмм"),
    TONNE("168", false, false, "т", "тонна"),
    PERSON("792", false, false, "чел", "человек"),
    MINUTE("355", false, true, "мин", "минута"),
    HOUR("356", false, true, "ч", "час"),
    DAY("359", false, true, "сут", "дн", "сутки", "день"),
    MONTH("362", false, true, "мес", "месяц"),
    YEAR("366", false, true, "год", "лет"),
    MAN_HOUR("539", false, true, "чел-ч", "чел. ч", "чел-час", "человеко-час"),
    MAN_DAY("540", false, true, "чел-дн", "чел. дн", "человеко-день"),
    ROUBLE("383", false, false, "руб", "рубль"),
    THOUSAND_ROUBLES("384", false, false, "тыс. руб", "тысяча рублей");

    private static final Pattern DECORATION = Pattern.compile("[\\s.\\u00A0]+");
    private static final Map<String, Unit> BY_CODE = new HashMap<>();
    private static final Map<String, Unit> BY_NAME = new HashMap<>();

    static {
        for (Unit unit : values()) {
            BY_CODE.put(unit.code, unit);
            unit.names.forEach(name -> BY_NAME.putIfAbsent(plain(name), unit));
        }
    }

    private final String code;
    private final boolean whole;
    private final boolean time;
    private final List<String> names;

    Unit(String code, boolean whole, boolean time, String... names) {
        this.code = code;
        this.whole = whole;
        this.time = time;
        this.names = List.of(names);
    }

    /** The unit of an ОКЕИ code of three digits, if it is one of ours. */
    public static Optional<Unit> ofCode(String code) {
        return Optional.ofNullable(code).map(BY_CODE::get);
    }

    /** The unit that goes by a name, whatever its case, points and spaces. */
    public static Optional<Unit> ofName(String name) {
        return Optional.ofNullable(name).map(text -> BY_NAME.get(plain(text)));
    }

    /** ОКЕИ code, three digits. */
    public String code() {
        return code;
    }

    /** Its short name, as papers print it: «шт». */
    public String shortName() {
        return names.get(0);
    }

    /** True if only whole numbers of it can be delivered. */
    public boolean isWhole() {
        return whole;
    }

    /** True for time: nothing that is measured in it can be put on a table. */
    public boolean isTime() {
        return time;
    }

    private static String plain(String name) {
        return DECORATION.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
