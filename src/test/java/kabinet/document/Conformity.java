package kabinet.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Papers held against the letter of PDF/A-3b (for the archive) and PDF/UA-1 (for screen readers) by veraPDF, the PDF Association's own judge. */
public final class Conformity {

    private static final Pattern RUSSIAN = Pattern.compile("\\p{IsCyrillic}{3,}");
    private static final Pattern UNREADABLE = Pattern.compile("[\\uFFFD\\p{Co}]");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformity() {
    }

    /** The paper's text, once it has passed. */
    public static String text(byte[] pdf) throws IOException {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_B, PDFAFlavour.PDFUA_1)) {
            assertEquals(List.of(), faults(pdf, flavour), flavour.toString());
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(RUSSIAN.matcher(text).find(), "no Cyrillic words: " + text);
            assertTrue(!UNREADABLE.matcher(text).find(), "signs without a meaning: " + text);
            return text;
        }
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream().map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage()).distinct().toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new IOException(e);
        }
    }
}
