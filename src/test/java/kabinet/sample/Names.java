package kabinet.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents full names, each once. Surnames are chosen to be rare; none belongs to an official of the documents that we start from. */
final class Names {

    private static final List<String> SURNAMES = List.of("Ветлугин", "Полынцев", "Березняков", "Лазоревский", "Заречнев", "Тростников",
            "Калиткин", "Рябинцев", "Осокин", "Вересков", "Подорожников", "Лугинин", "Стрижов", "Перелесков", "Клюквин", "Дубравский",
            "Хвощёв", "Ивнинский", "Свиристелев", "Барвинков", "Черёмухин", "Росинский", "Ольшанцев", "Мятликов", "Капелькин",
            "Снегирёв-Лугов", "Зимородков", "Камышлов", "Омутнинский", "Пестриков", "Щеглятьев", "Рощинский", "Туманцев", "Заводин",
            "Крыжовников", "Медуницын", "Ягодинский", "Боровиков", "Родниковский", "Тополев", "Шиповников", "Левкоев", "Кипрейский",
            "Дроздецкий", "Ельничный", "Маслёнкин", "Озёрников", "Плёсский", "Бузинов", "Жимолостин", "Калужницын", "Лещинский",
            "Можжевелов", "Незабудкин", "Орешников", "Пролескин", "Ракитников", "Сиреневский", "Тимофеевкин", "Ухтинцев",
            "Фиалкин", "Хмелинский", "Цикориев", "Чабрецов", "Шалфеев", "Эдельвейсов", "Юрьянский", "Ясеневский", "Чижевин", "Вьюнков");
    private static final List<String> WOMEN = List.of("Анна", "Вера", "Галина", "Дарья", "Евгения", "Елена", "Жанна", "Зинаида", "Инна",
            "Ирина", "Кира", "Лариса", "Любовь", "Людмила", "Маргарита", "Марина", "Мария", "Надежда", "Наталья", "Оксана", "Ольга",
            "Полина", "Раиса", "Светлана", "София", "Тамара", "Татьяна", "Ульяна", "Эльвира", "Юлия");
    private static final List<String> MEN = List.of("Александр", "Борис", "Вадим", "Глеб", "Денис", "Егор", "Захар", "Игорь", "Кирилл",
            "Леонид", "Максим", "Никита", "Олег", "Пётр", "Роман", "Степан", "Тимур", "Фёдор", "Юрий", "Ярослав");
    private static final List<String> FATHERS = List.of("Александров", "Борисов", "Викторов", "Геннадьев", "Денисов", "Евгеньев",
            "Иванов", "Константинов", "Леонидов", "Максимов", "Николаев", "Олегов", "Павлов", "Романов", "Сергеев", "Тимофеев", "Юрьев");

    private final Random random;
    private final Set<String> given = new HashSet<>();

    Names(Random random) {
        this.random = random;
    }

    String woman() {
        return fresh(true);
    }

    String man() {
        return fresh(false);
    }

    private String fresh(boolean woman) {
        String name;
        do {
            String surname = pick(SURNAMES);
            String father = pick(FATHERS);
            name = woman ? feminine(surname) + ' ' + pick(WOMEN) + ' ' + father + "на" : surname + ' ' + pick(MEN) + ' ' + father + "ич";
        } while (!given.add(name));
        return name;
    }

    private static String feminine(String surname) {
        StringBuilder form = new StringBuilder();
        for (String part : surname.split("-")) {
            form.append(form.isEmpty() ? "" : "-")
                    .append(part.endsWith("ий") || part.endsWith("ый") ? part.substring(0, part.length() - 2) + "ая" : part + "а");
        }
        return form.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
