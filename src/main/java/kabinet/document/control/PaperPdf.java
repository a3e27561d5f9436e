package kabinet.document.control;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kabinet.base.Turns;
import kabinet.document.entity.PaperAttachment;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints papers as PDF/A-3b, readable by screen readers (PDF/UA), in PT Serif and PT Sans, which are embedded. Nothing is ever loaded from elsewhere:
 * pictures stand in the paper itself, style sheet and fonts in this program.
 */
public final class PaperPdf {

    private static final String STYLE = new String(resource("/kabinet/document/paper.css"), StandardCharsets.UTF_8);
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private enum Face {
        SERIF("PTF55F", "PT Serif", 400, FontStyle.NORMAL),
        SERIF_ITALIC("PTF56F", "PT Serif", 400, FontStyle.ITALIC),
        SERIF_BOLD("PTF75F", "PT Serif", 700, FontStyle.NORMAL),
        SERIF_BOLD_ITALIC("PTF76F", "PT Serif", 700, FontStyle.ITALIC),
        SANS("PTS55F", "PT Sans", 400, FontStyle.NORMAL),
        SANS_BOLD("PTS75F", "PT Sans", 700, FontStyle.NORMAL);

        private final byte[] font;
        private final String family;
        private final int weight;
        private final FontStyle style;

        Face(String file, String family, int weight, FontStyle style) {
            this.font = resource("/fonts/" + file + ".ttf");
            this.family = family;
            this.weight = weight;
            this.style = style;
        }
    }

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE)); // it tells every step otherwise
    }

    /** A long paper takes a core for seconds: others may not take them all. */
    static final Turns PRINTING = new Turns(2, 30);

    private PaperPdf() {
    }

    /** The paper as a PDF file. */
    public static byte[] print(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            print(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes the paper as a PDF file. @throws kabinet.base.BusyException if for long enough others print */
    public static void print(Paper paper, OutputStream out) throws IOException {
        if (paper.isLong()) {
            try (PaperFile file = new PaperFile(paper.title(), paper.isWide())) {
                paper.attachments().forEach(file::attach);
                paper.tell(file.begin(paper.footer()));
                file.write(out);
            }
            return;
        }
        PRINTING.enter();
        try {
            print(paper.xhtml(), "", paper.attachments(), out);
        } finally {
            PRINTING.leave();
        }
    }

    /**
     * A page of XHTML as a PDF file, for papers whose form is fixed by the state and too special for {@link Paper}.
     *
     * @param xhtml well-formed, without a document type; texts in it are escaped by the caller
     * @param css   rules after those of our style sheet
     * @throws IllegalArgumentException if it is not well-formed
     */
    public static void print(String xhtml, String css, OutputStream out) throws IOException {
        PRINTING.enter();
        try {
            print(xhtml, css, List.of(), out);
        } finally {
            PRINTING.leave();
        }
    }

    private static void print(String xhtml, String css, List<PaperAttachment> attachments, OutputStream out) throws IOException {
        try (PdfBoxRenderer renderer = renderer(xhtml, css); PDDocument pdf = renderer.createPDFKeepOpen()) {
            PaperAttachments.embed(attachments, pdf);
            pdf.save(out);
        }
    }

    static PdfBoxRenderer renderer(String xhtml, String css) {
        Document document = parse(xhtml);
        style(document, STYLE + css);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Face face : Face.values()) {
            builder.useFont(() -> new ByteArrayInputStream(face.font), face.family, face.weight, face.style, true);
        }
        builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Kabinet");
        builder.useUriResolver((base, uri) -> isEmbeddedPicture(uri) ? uri : null);
        builder.useExternalResourceAccessControl(PaperPdf::isAllowed, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(PaperPdf::isAllowed, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useFastMode();
        builder.withW3cDocument(document, null);
        return builder.buildPdfRenderer();
    }

    private static boolean isAllowed(String uri, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && isEmbeddedPicture(uri);
    }

    private static boolean isEmbeddedPicture(String uri) {
        return uri != null && (uri.startsWith("data:image/png;base64,") || uri.startsWith("data:image/jpeg;base64,"));
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Our rules come first, so that the page's own may override them. */
    private static void style(Document document, String css) {
        Element head = (Element) document.getElementsByTagName("head").item(0);
        if (head == null) {
            throw new IllegalArgumentException("a page needs a head with its title");
        }
        Element style = document.createElement("style");
        style.setTextContent(css);
        head.insertBefore(style, head.getFirstChild());
    }

    private static byte[] resource(String path) {
        try (InputStream in = PaperPdf.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
