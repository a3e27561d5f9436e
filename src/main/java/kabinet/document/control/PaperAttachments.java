package kabinet.document.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.Map;
import kabinet.document.entity.PaperAttachment;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files within a PDF as PDF/A-3 (ISO 19005-3, 6.8) asks for them: each named by the document as its data, with type, size and date. */
final class PaperAttachments {

    private PaperAttachments() {
    }

    static void embed(List<PaperAttachment> attachments, PDDocument pdf) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        Calendar now = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        now.set(Calendar.MILLISECOND, 0);
        COSArray associated = new COSArray();
        Map<String, PDComplexFileSpecification> named = new TreeMap<>(); // a name tree is sorted
        for (PaperAttachment attachment : attachments) {
            PDComplexFileSpecification file = specification(attachment, pdf, now);
            named.put(attachment.name(), file);
            associated.add(file);
        }
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(named);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static PDComplexFileSpecification specification(PaperAttachment attachment, PDDocument pdf, Calendar now) throws IOException {
        PDEmbeddedFile content = new PDEmbeddedFile(pdf, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        content.setSubtype(attachment.mediaType());
        content.setSize(attachment.content().length);
        content.setCreationDate(now);
        content.setModDate(now);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setName("AFRelationship", "Data");
        return file;
    }
}
