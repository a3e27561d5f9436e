package kabinet.device.api;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kabinet.device.entity.PrintedPaper;

/** A printed paper as an answer: shown by the browser, kept by nobody on the way. */
final class PdfAnswer {

    static final String PDF = "application/pdf";

    private PdfAnswer() {
    }

    static Response of(PrintedPaper paper) {
        return Response.ok(paper.pdf(), PDF)
            .header("Content-Disposition", "inline; filename*=UTF-8''" + URLEncoder.encode(paper.name(), StandardCharsets.UTF_8).replace("+", "%20"))
            .header("Cache-Control", "private, no-store")
            .build();
    }
}
