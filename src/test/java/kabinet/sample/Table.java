package kabinet.sample;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Header and rows of one tabular file, before a separator and an encoding are chosen. */
record Table(List<String> header, List<List<String>> rows) {

    static final List<String> SCHOOLS = List.of("Код школы", "Краткое наименование", "Полное наименование", "ИНН", "КПП", "ОГРН",
            "ОКПО", "ОКТМО", "Тип населённого пункта", "Адрес",
            "Шаблон инвентарного номера");
    static final List<String> PEOPLE = List.of("Код школы", "ФИО", "Должность", "Действует");
    static final List<String> ROOMS = List.of("Код школы", "Корпус", "Номер кабинета", "Наименование", "Вид помещения", "Этаж",
            "Ответственное лицо");
    static final List<String> MODELS = List.of("Вид", "Производитель", "Модель", "ОКПД2");
    static final List<String> DEVICES = List.of("Метка", "Инвентарный номер", "Заводской номер", "Вид", "Производитель", "Модель",
            "Код школы", "Корпус", "Кабинет", "Ответственное лицо", "Состояние", "Цена", "Источник финансирования", "Счёт", "ОКОФ",
            "Дата ввода", "Срок полезного использования, мес.", "Гарантия до", "Входит в состав", "Примечание");

    static final List<String> CONTRACTS = List.of("Номер контракта", "Реестровый номер", "Извещение", "Код школы", "Поставщик", "ИНН поставщика", "КПП поставщика",
            "ОГРН поставщика", "Предмет", "Цена контракта", "Дата заключения", "Действует до", "Срок поставки", "Основание", "Наименование позиции", "ОКПД2", "Ед. изм.",
            "Количество", "Цена за ед.", "Сумма позиции", "Вид устройства");
    static final List<String> FUNDING = List.of("Вид документа", "Номер контракта или извещения", "Источник финансирования", "Год", "Сумма");
    static final List<String> KITS = List.of("Год", "Код школы", "Вид устройства", "Количество", "Стоимость комплекта", "Шаблон");
    static final List<String> ALLOCATIONS = List.of("Год", "Источник", "Код школы", "Сумма");
    static final List<String> RECEIPTS = List.of("ИНН продавца", "Номер документа", "Дата документа", "Строка", "Код школы", "Метка", "Инвентарный номер",
            "Заводской номер", "Дата приёмки", "Принял", "Дата наладки");

    Table(List<String> header) {
        this(header, new ArrayList<>());
    }

    /** Adds a row by position; the header's length is required. */
    Table add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(header.size() + " cells expected: " + List.of(cells));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Adds a row by column name; columns not named stay empty. */
    Table add(Map<String, String> cells) {
        if (!header.containsAll(cells.keySet())) {
            throw new IllegalArgumentException("no such column: " + cells.keySet());
        }
        rows.add(header.stream().map(column -> cells.getOrDefault(column, "")).toList());
        return this;
    }

    /** The project's own format: semicolon, UTF-8 without BOM, LF. */
    byte[] csv() {
        return csv(';', StandardCharsets.UTF_8);
    }

    byte[] csv(char separator, Charset charset) {
        return text(separator).getBytes(charset);
    }

    String text(char separator) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setRecordSeparator('\n')
                .setQuoteMode(QuoteMode.MINIMAL).get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                // Commons CSV would quote an empty text at the beginning of a row, but not null.
                printer.printRecord(row.stream().map(cell -> cell.isEmpty() ? null : cell));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }
}
