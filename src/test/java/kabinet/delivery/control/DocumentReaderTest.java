package kabinet.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kabinet.delivery.Deliveries;
import kabinet.delivery.Torg12File;
import kabinet.delivery.Torg12Workbook;
import kabinet.delivery.UpdFile;
import kabinet.delivery.entity.Correction;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.ReadDocument;
import kabinet.delivery.entity.StateContract;
import kabinet.delivery.entity.SupplierDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a delivery is written as, the same is read. */
class DocumentReaderTest {

    private static final List<DocumentFormat> UPD = List.of(DocumentFormat.UPD_501, DocumentFormat.UPD_502, DocumentFormat.UPD_503);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void everyVariantIsReadWithTheSameResult(String name, byte[] file, SupplierDocument expected) throws IOException {
        ReadDocument read = read(file);
        assertEquals(List.of(), read.faults());
        assertEquals(List.of(), read.warnings());
        assertEquals(comparable(expected), comparable(read.document()));
    }

    static Stream<Arguments> variants() {
        List<Arguments> variants = new ArrayList<>();
        for (SupplierDocument document : List.of(Deliveries.kit(), corrected(), fromSoleTrader())) {
            String what = document.number();
            for (DocumentFormat version : UPD) {
                for (DocumentFormat names : UPD) {
                    for (Charset charset : List.of(UpdFile.WINDOWS_1251, StandardCharsets.UTF_8)) {
                        variants.add(Arguments.of(what + " " + version + " named as " + names + " in " + charset,
                                UpdFile.of(document, version).named(names).in(charset).bytes(), as(document, version)));
                    }
                }
            }
            for (Charset charset : List.of(UpdFile.WINDOWS_1251, StandardCharsets.UTF_8)) {
                for (String version : List.of("5.01", "5.02")) {
                    variants.add(Arguments.of(what + " ТОРГ-12 " + version + " in " + charset, Torg12File.of(document).version(version).in(charset).bytes(), asTorg12(document)));
                }
            }
            variants.add(Arguments.of(what + " XLSX", Torg12Workbook.of(document).xlsx(), asSheet(document)));
            variants.add(Arguments.of(what + " XLS", Torg12Workbook.of(document).xls(), asSheet(document)));
            variants.add(Arguments.of(what + " XLSX of texts", Torg12Workbook.of(document).textNumbers().xlsx(), asSheet(document)));
            variants.add(Arguments.of(what + " XLS of texts", Torg12Workbook.of(document).textNumbers().xls(), asSheet(document)));
            variants.add(Arguments.of(what + " XLSX of three pages", Torg12Workbook.of(document).linesPerPage(2).xlsx(), asSheet(document)));
            variants.add(Arguments.of(what + " XLS of pages without column numbers", Torg12Workbook.of(document).linesPerPage(2).withoutColumnNumbers().xls(), asSheet(document)));
            variants.add(Arguments.of(what + " XLSX without grand total", Torg12Workbook.of(document).withoutGrandTotal().xlsx(), asSheet(document)));
        }
        return variants.stream();
    }

    @Test
    void whatTheKitIsMadeOfIsKnown() throws IOException {
        SupplierDocument document = read(UpdFile.of(Deliveries.kit(), DocumentFormat.UPD_503).bytes()).document();
        assertEquals("УТ-311", document.number());
        assertEquals(LocalDate.of(2021, 8, 20), document.date());
        assertEquals("3398100012", document.seller().inn());
        assertEquals("МБОУ «Гимназия № 1»", document.consignee().name());
        assertEquals(List.of(LineKind.GOODS, LineKind.GOODS, LineKind.GOODS, LineKind.RIGHTS, LineKind.SERVICE), document.lines().stream().map(DocumentLine::kind).toList());
        assertEquals(41, document.lines().stream().filter(line -> line.kind() == LineKind.GOODS).mapToInt(line -> line.quantity().intValueExact()).sum());
        assertEquals(List.of("VTN1-0001", "VTN1-0002", "VTN1-0003"), document.lines().get(0).serials());
    }

    @Test
    void linesKnowWhereTheyStand() throws IOException {
        UpdFile file = UpdFile.of(Deliveries.kit(), DocumentFormat.UPD_502);
        List<String> text = file.xml().lines().toList();
        for (DocumentLine line : read(file.bytes()).document().lines()) {
            assertTrue(text.get(line.line() - 1).contains("<СведТов НомСтр=\"" + line.number() + "\""), line.toString());
        }
        SupplierDocument sheet = read(Torg12Workbook.of(Deliveries.kit()).xlsx()).document();
        assertEquals(sheet.lines().get(0).line() + 1, sheet.lines().get(1).line());
    }

    @Test
    void tenThousandLinesAreReadQuicklyAndInLittleMemory() throws IOException {
        byte[] file = UpdFile.of(Deliveries.large(10_000), DocumentFormat.UPD_503).bytes();
        long begun = System.nanoTime();
        ReadDocument read = read(file);
        assertEquals(10_000, read.document().lines().size());
        assertTrue(read.isSound());
        assertTrue((System.nanoTime() - begun) / 1_000_000 < 15_000, "too slow");
    }

    private ReadDocument read(byte[] bytes) throws IOException {
        return DocumentReader.read(Files.write(folder.resolve("document"), bytes), "document");
    }

    private static SupplierDocument corrected() {
        SupplierDocument d = Deliveries.kit();
        return new SupplierDocument(d.format(), "ДОП", "КМ/2021-7", d.date(), new Correction("2", LocalDate.of(2021, 8, 25)), d.seller(), Deliveries.SCHOOL, null, List.of(), null,
                null, d.currency(), d.totals(), d.lines());
    }

    private static SupplierDocument fromSoleTrader() {
        SupplierDocument d = Deliveries.kit();
        return Deliveries.with(new SupplierDocument(d.format(), d.function(), "17", d.date(), null, Deliveries.SOLE_TRADER, Deliveries.SCHOOL, Deliveries.SCHOOL, d.bases(),
                new StateContract(null, null, "13398200024210001180"), d.transferredOn(), d.currency(), d.totals(), d.lines()),
                List.of(Deliveries.line(1, "Мышь компьютерная", "100.10", 10, "без НДС", LineKind.GOODS).toLine()));
    }

    private static SupplierDocument as(SupplierDocument d, DocumentFormat format) {
        return new SupplierDocument(format, d.function(), d.number(), d.date(), d.correction(), d.seller(), d.buyer(), d.consignee(), d.bases(), d.stateContract(),
                d.transferredOn(), d.currency(), d.totals(), d.lines());
    }

    /** ТОРГ-12 has no field for a function, a sole trader's registration, a contract's number as the state's, a country or a customs declaration. */
    private static SupplierDocument asTorg12(SupplierDocument d) {
        return new SupplierDocument(DocumentFormat.TORG12_XML, null, d.number(), d.date(), d.correction(), unregistered(d.seller()), unregistered(d.buyer()),
                unregistered(d.consignee()), d.bases(), d.stateContract() == null ? null : new StateContract(null, null, d.stateContract().id()), d.transferredOn(), d.currency(),
                d.totals(), d.lines().stream().map(l -> new DocumentLine(l.line(), l.number(), l.name(), l.article(), l.code(), l.okpd2(), l.unitCode(), l.unitName(), l.quantity(),
                        l.price(), l.net(), l.vatRate(), l.vat(), l.gross(), l.kind(), null, null, l.serials())).toList());
    }

    private static Party unregistered(Party party) {
        return party == null ? null : new Party(party.name(), party.inn(), party.kpp(), party.okpo(), null);
    }

    /** The paper form has no field either for a correction, a contract's identifier, an article, ОКПД2 or serial numbers. */
    private static SupplierDocument asSheet(SupplierDocument d) {
        return new SupplierDocument(DocumentFormat.TORG12_SHEET, null, d.number(), d.date(), null, d.seller(), d.buyer(), d.consignee(), d.bases(), null, d.transferredOn(),
                d.currency(), d.totals(), d.lines().stream().map(l -> new DocumentLine(l.line(), l.number(), l.name(), null, l.code(), null, l.unitCode(), l.unitName(),
                        l.quantity(), l.price(), l.net(), l.vatRate(), l.vat(), l.gross(), l.kind(), null, null, List.of())).toList());
    }

    private static SupplierDocument comparable(SupplierDocument d) {
        return new SupplierDocument(d.format(), d.function(), d.number(), d.date(), d.correction(), d.seller(), d.buyer(), d.consignee(), d.bases(), d.stateContract(),
                d.transferredOn(), d.currency(), d.totals(), d.lines().stream().map(l -> new DocumentLine(0, l.number(), l.name(), l.article(), l.code(), l.okpd2(), l.unitCode(),
                        l.unitName(), l.quantity(), l.price(), l.net(), l.vatRate(), l.vat(), l.gross(), l.kind(), l.country(), l.declaration(), l.serials())).toList());
    }
}
