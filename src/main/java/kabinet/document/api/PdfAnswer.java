package kabinet.document.api;

import jakarta.ws.rs.core.Response;
import kabinet.base.api.Disposition;
import kabinet.document.entity.PrintedPaper;

/** A printed paper as an answer: shown by the browser, kept by nobody on the way. */
public final class PdfAnswer {

    public static final String PDF = "application/pdf";

    private PdfAnswer() {
    }

    public static Response of(PrintedPaper paper) {
        return Response.ok(paper.pdf(), PDF).header(Disposition.HEADER, Disposition.inline(paper.name())).header("Cache-Control", "private, no-store").build();
    }
}
