package kabinet.delivery.control;

import java.util.regex.Pattern;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Unit;

/**
 * What a line is about where its document does not say ({@code ПрТовРаб} is optional, the paper form has no such column). Goods, unless the contrary is
 * beyond doubt, since goods wrongly taken for a service would never be put on the books:
 * <ol>
 * <li>ОКПД2 of rights (58.29.50), of installation or building (33.20, 43) or of services (62, 63, 95) decides;
 * <li>a name that begins with «лицензия», «неисключительное право» and the like, or says «право использования», is of rights: «ноутбук с лицензией …»
 * is not;
 * <li>a name that begins with «услуги», «доставка», «техническая поддержка» … is a service, one that begins with «монтаж», «пусконаладочные работы»,
 * «работы по» … is work: «монтажный шкаф» is not;
 * <li>what is measured in time is a service.
 * </ol>
 */
final class KindGuess {

    private static final Pattern RIGHTS = pattern("^(не)?исключительн\\w+ прав|^прост\\w+ \\(?неисключит|^прав[оа] (на|использования|доступа)\\b"
            + "|^(предоставление|передача)( \\(передача\\)| неисключительных)* прав|^(суб)?лицензи|\\bправ[оа]( на)? использовани[ея]");
    private static final Pattern SERVICE = pattern("^(оказание )?услуг[аи]?\\b|^доставка\\b|^техническая поддержка|^обучение (пользовател|персонал|работник|сотрудник|педагог)"
            + "|^настройка (оборудован|программ|сет|компьют|рабоч)|^сопровождение (программ|систем|сайт|информ)");
    private static final Pattern WORK = pattern("^работ[аы] по\\b|^выполнение работ|^(де)?монтаж\\b|^пуско-?наладочн|^наладка\\b|^прокладка (каб|сет|лин)"
            + "|^сборка (мебел|оборуд)|^ремонт (мебел|оборуд|техник|компьют|помещ|кабин)|^установка (и настройк|оборудован|программ)|^(строительно-|электро)?монтажные работы");

    private KindGuess() {
    }

    static LineKind of(String name, String okpd2, Unit unit) {
        if (okpd2 != null) {
            if (okpd2.startsWith("58.29.5")) {
                return LineKind.RIGHTS;
            }
            if (okpd2.startsWith("33.20") || okpd2.startsWith("43.")) {
                return LineKind.WORK;
            }
            if (okpd2.startsWith("62.") || okpd2.startsWith("63.") || okpd2.startsWith("95.")) {
                return LineKind.SERVICE;
            }
        }
        if (name != null && RIGHTS.matcher(name).find()) {
            return LineKind.RIGHTS;
        }
        if (name != null && WORK.matcher(name).find()) {
            return LineKind.WORK;
        }
        if (name != null && SERVICE.matcher(name).find() || unit != null && unit.isTime()) {
            return LineKind.SERVICE;
        }
        return LineKind.GOODS;
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
