package kabinet.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Totals;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A document written into the paper form ТОРГ-12 (ОКУД 0330212) as accounting programs fill it in: many narrow columns, merged cells, pages. */
public final class Torg12Workbook {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    /** Where the form's columns 1 to 15 begin in the sheet, and where the last one ends. */
    private static final int[] STARTS = {1, 3, 10, 13, 15, 17, 19, 21, 23, 25, 28, 31, 34, 36, 39, 42};
    private static final int LABEL = 36;
    private static final int CODE = 40;

    private final SupplierDocument document;
    private int linesPerPage = Integer.MAX_VALUE;
    private boolean textNumbers;
    private boolean columnNumbers = true;
    private boolean grandTotal = true;
    private String okud = "0330212";
    private int line;

    private Torg12Workbook(SupplierDocument document) {
        this.document = document;
    }

    public static Torg12Workbook of(SupplierDocument document) {
        return new Torg12Workbook(document);
    }

    /** Breaks the table into pages, each with the head again and «Итого». */
    public Torg12Workbook linesPerPage(int lines) {
        this.linesPerPage = lines;
        return this;
    }

    /** Numbers, dates and codes as texts: «1 234,50». */
    public Torg12Workbook textNumbers() {
        this.textNumbers = true;
        return this;
    }

    /** Leaves out the row of column numbers 1 … 15. */
    public Torg12Workbook withoutColumnNumbers() {
        this.columnNumbers = false;
        return this;
    }

    /** Leaves out «Всего по накладной». */
    public Torg12Workbook withoutGrandTotal() {
        this.grandTotal = false;
        return this;
    }

    /** Another form's number. */
    public Torg12Workbook okud(String okud) {
        this.okud = okud;
        return this;
    }

    public byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bytes every time: no date of making in them. */
    public byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.parse("2021-08-20T07:00:00Z"))));
            fill(workbook);
            workbook.write(out);
            return undated(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] undated(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(LocalDateTime.of(2021, 8, 20, 10, 0));
                zip.putNextEntry(entry);
                in.transferTo(zip);
            }
        }
        return out.toByteArray();
    }

    private void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("ТОРГ-12");
        line = 0;
        Styles styles = new Styles(workbook);
        row(sheet, 1, "Унифицированная форма № ТОРГ-12. Утверждена постановлением Госкомстата России от 25.12.98 № 132");
        row(sheet, CODE, "Код");
        Row form = row(sheet, LABEL, "Форма по ОКУД");
        if (textNumbers) {
            form.createCell(CODE).setCellValue(okud);
        } else {
            form.createCell(CODE).setCellValue(Integer.parseInt(okud));
        }
        okpo(row(sheet, 1, described(document.seller())), document.seller());
        row(sheet, 1, "организация-грузоотправитель, адрес, телефон, факс, банковские реквизиты");
        row(sheet, 1, "структурное подразделение");
        party(sheet, "Грузополучатель", document.consignee());
        party(sheet, "Поставщик", document.seller());
        party(sheet, "Плательщик", document.buyer());
        basis(sheet, styles);
        Row captions = row(sheet, 20, "Номер документа");
        captions.createCell(26).setCellValue("Дата составления");
        Row title = row(sheet, 10, "ТОВАРНАЯ НАКЛАДНАЯ");
        title.createCell(20).setCellValue(document.number());
        date(title.createCell(26), document.date(), styles);
        line++;
        table(sheet, styles);
        foot(sheet);
    }

    private Row row(Sheet sheet, int column, String text) {
        Row row = sheet.createRow(line++);
        if (text != null) {
            row.createCell(column).setCellValue(text);
        }
        return row;
    }

    private void party(Sheet sheet, String caption, Party party) {
        Row row = row(sheet, 1, caption);
        if (party != null) {
            row.createCell(6).setCellValue(described(party));
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 6, LABEL - 1));
            okpo(row, party);
        }
        row(sheet, 6, "организация, адрес, телефон, факс, банковские реквизиты");
    }

    private static void okpo(Row row, Party party) {
        row.createCell(LABEL).setCellValue("по ОКПО");
        if (party != null && party.okpo() != null) {
            row.createCell(CODE).setCellValue(party.okpo());
        }
    }

    private static String described(Party party) {
        return party == null ? null : party.name() + (party.inn() == null ? "" : ", ИНН " + party.inn()) + (party.kpp() == null ? "" : ", КПП " + party.kpp())
                + (party.ogrn() == null ? "" : ", ОГРНИП " + party.ogrn()) + ", 601900, Владимирская область, г. Ковров, ул. Букварная, д. 1, р/с 40702810000000000000";
    }

    private void basis(Sheet sheet, Styles styles) {
        Basis basis = document.bases().isEmpty() ? null : document.bases().get(0);
        Row first = row(sheet, 1, "Основание");
        if (basis != null) {
            first.createCell(6).setCellValue(basis.name() + (basis.number() == null ? "" : " № " + basis.number()) + (basis.date() == null ? "" : " от " + DATE.format(basis.date())));
        }
        first.createCell(LABEL).setCellValue("номер");
        if (basis != null && basis.number() != null) {
            first.createCell(CODE).setCellValue(basis.number());
        }
        Row second = row(sheet, 6, "договор, заказ-наряд");
        second.createCell(LABEL).setCellValue("дата");
        if (basis != null) {
            date(second.createCell(CODE), basis.date(), styles);
        }
        Row transport = row(sheet, 28, "Транспортная накладная");
        transport.createCell(LABEL).setCellValue("номер");
        row(sheet, LABEL, "дата");
        row(sheet, LABEL, "Вид операции");
    }

    private void date(Cell cell, LocalDate date, Styles styles) {
        if (date != null && textNumbers) {
            cell.setCellValue(DATE.format(date));
        } else if (date != null) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date);
        }
    }

    private void table(Sheet sheet, Styles styles) {
        List<DocumentLine> page = new ArrayList<>();
        int number = 1;
        for (DocumentLine next : document.lines()) {
            if (page.isEmpty()) {
                tableHead(sheet, number++);
            }
            page.add(next);
            line(sheet, next, styles);
            if (page.size() == linesPerPage) {
                sums(sheet, "Итого", Deliveries.totals(page), styles);
                page.clear();
            }
        }
        if (!page.isEmpty()) {
            sums(sheet, "Итого", Deliveries.totals(page), styles);
        }
        if (grandTotal && document.totals() != null) {
            sums(sheet, "Всего по накладной", document.totals(), styles);
        }
    }

    private void tableHead(Sheet sheet, int page) {
        if (page > 1) {
            row(sheet, 38, "Страница " + page);
        }
        Row upper = row(sheet, STARTS[0], "Но-\nмер\nпо по-\nрядку");
        String[] groups = {null, "Товар", null, "Единица измерения", null, "Вид упаковки", "Количество", null, "Масса брутто", "Количество\n(масса нетто)", "Цена,\nруб. коп.",
                "Сумма без\nучёта НДС,\nруб. коп.", "НДС", null, "Сумма с\nучётом\nНДС,\nруб. коп."};
        put(upper, groups);
        put(sheet.createRow(line++), new String[] {null, "наименование, характеристика, сорт, артикул товара", "код", "наименование", "код по ОКЕИ", null, "в одном месте",
                "мест,\nштук", null, null, null, null, "ставка, %", "сумма,\nруб. коп.", null});
        if (columnNumbers) {
            Row numbers = sheet.createRow(line++);
            for (int i = 0; i < 15; i++) {
                if (textNumbers) {
                    numbers.createCell(STARTS[i]).setCellValue(String.valueOf(i + 1));
                } else {
                    numbers.createCell(STARTS[i]).setCellValue(i + 1);
                }
            }
        }
    }

    private static void put(Row row, String[] texts) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                row.createCell(STARTS[i]).setCellValue(texts[i]);
            }
        }
    }

    private void line(Sheet sheet, DocumentLine item, Styles styles) {
        Row row = sheet.createRow(line++);
        number(row, 1, new BigDecimal(item.number()), 0, styles.whole);
        text(row, 2, item.name());
        text(row, 3, item.code());
        text(row, 4, item.unitName());
        if (item.unitCode() != null && !textNumbers) {
            row.createCell(STARTS[4]).setCellValue(Integer.parseInt(item.unitCode()));
        } else {
            text(row, 5, item.unitCode());
        }
        number(row, 10, item.quantity(), 3, styles.quantity);
        number(row, 11, item.price(), item.price() == null ? 2 : item.price().scale(), item.price() != null && item.price().scale() > 2 ? styles.price : styles.money);
        number(row, 12, item.net(), 2, styles.money);
        text(row, 13, item.vatRate());
        number(row, 14, "без НДС".equals(item.vatRate()) ? null : item.vat(), 2, styles.money);
        number(row, 15, item.gross(), 2, styles.money);
        for (int i = 0; i < 15; i++) {
            if (STARTS[i + 1] - STARTS[i] > 1) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), STARTS[i], STARTS[i + 1] - 1));
            }
        }
    }

    private static void text(Row row, int column, String text) {
        row.createCell(STARTS[column - 1]).setCellValue(text == null ? "" : text);
    }

    private void number(Row row, int column, BigDecimal number, int decimals, CellStyle style) {
        Cell cell = row.createCell(STARTS[column - 1]);
        if (number == null) {
            return;
        }
        if (textNumbers) {
            String text = decimals == 2 ? Money.formatNumber(number) : number.setScale(Math.max(decimals, number.scale())).toPlainString().replace('.', ',');
            cell.setCellValue(decimals == 0 ? number.toPlainString() : text.replace('\u2212', '-'));
        } else {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(style);
        }
    }

    private void sums(Sheet sheet, String caption, Totals totals, Styles styles) {
        Row row = row(sheet, STARTS[6], caption);
        text(row, 11, "Х");
        number(row, 12, totals.net(), 2, styles.money);
        text(row, 13, "Х");
        number(row, 14, totals.vat(), 2, styles.money);
        number(row, 15, totals.gross(), 2, styles.money);
    }

    private void foot(Sheet sheet) {
        line++;
        row(sheet, 1, "Товарная накладная имеет приложение на").createCell(12).setCellValue("1 листе");
        Row count = row(sheet, 1, "и содержит");
        count.createCell(6).setCellValue(RussianWords.count(document.lines().size(), RussianWords.Gender.MASCULINE));
        count.createCell(16).setCellValue("порядковых номеров записей");
        row(sheet, 1, "Всего мест");
        row(sheet, 1, "Всего отпущено на сумму").createCell(10).setCellValue(document.totals() == null ? "" : RussianWords.amount(document.totals().gross()));
        row(sheet, 1, "Отпуск груза разрешил").createCell(10).setCellValue("директор");
        Row stamps = row(sheet, 3, "М.П.");
        if (document.transferredOn() != null) {
            String[] words = RussianWords.date(document.transferredOn()).split(" ");
            stamps.createCell(5).setCellValue("\"" + words[0] + "\"");
            stamps.createCell(7).setCellValue(words[1]);
            stamps.createCell(10).setCellValue(words[2] + " года");
        }
        stamps.createCell(24).setCellValue("М.П.");
        stamps.createCell(26).setCellValue("\"    \" _____________ 20   года");
    }

    private static final class Styles {
        private final CellStyle date;
        private final CellStyle whole;
        private final CellStyle quantity;
        private final CellStyle price;
        private final CellStyle money;

        private Styles(Workbook workbook) {
            date = style(workbook, "dd.mm.yyyy");
            whole = style(workbook, "0");
            quantity = style(workbook, "#,##0.000");
            price = style(workbook, "#,##0.00##");
            money = style(workbook, "#,##0.00");
        }

        private static CellStyle style(Workbook workbook, String format) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        }
    }
}
