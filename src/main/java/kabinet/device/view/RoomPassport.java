package kabinet.device.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kabinet.base.BusinessException;
import kabinet.base.Texts;
import kabinet.device.boundary.RoomContents;

/** {@code /room/passport?id=}: the passport of a room as a PDF file, shown in the browser. */
@WebServlet("/room/passport")
public class RoomPassport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RoomContents contents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            byte[] pdf = contents.passport(Long.valueOf(id));
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "inline; filename=\"kabinet-" + id + ".pdf\"");
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLength(pdf.length);
            response.getOutputStream().write(pdf);
        } catch (BusinessException refused) {
            response.sendError(refused.httpStatus(), refused.text(Texts.RUSSIAN));
        }
    }
}
