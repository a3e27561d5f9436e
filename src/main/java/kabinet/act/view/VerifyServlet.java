package kabinet.act.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import kabinet.act.boundary.Verification;
import kabinet.act.entity.ActCode;
import kabinet.base.BusinessException;
import kabinet.file.entity.RefusedFileException;

/**
 * Where the code on an act's paper leads, for anybody: {@code /verify/CODE}, in any case. The page takes a file to compare and keeps
 * nothing of it; search engines are told to leave it alone. A code typed into the page's field becomes such an address.
 */
@WebServlet(urlPatterns = {"/verify/*", "/VERIFY/*"})
@MultipartConfig(maxFileSize = VerifyServlet.MOST, maxRequestSize = VerifyServlet.MOST + (1 << 16), fileSizeThreshold = 1 << 16)
public class VerifyServlet extends HttpServlet {

    /** As {@code kabinet.act.control.ActFiles#MAX_SIZE}: annotations ask for a constant. */
    static final long MOST = 25L << 20;

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/WEB-INF/pages/verify.xhtml";

    @Inject
    transient Verification verification;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String typed = request.getParameter("code");
        if (typed != null && !typed.isBlank()) {
            String code = ActCode.read(typed).map(ActCode::text).orElse(typed.strip().replace('/', '-'));
            response.setStatus(HttpServletResponse.SC_FOUND); // without the host, which a request may invent
            response.setHeader("Location", request.getContextPath() + "/verify/" + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20"));
            return;
        }
        show(new VerifyOutcome(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        VerifyOutcome outcome = new VerifyOutcome();
        try {
            verification.admit(request.getRemoteAddr()); // before the container takes the form in, on the disk
            Optional<Part> file = file(request);
            if (file.isEmpty()) {
                throw new BusinessException("act.verify.noFile");
            }
            try (InputStream in = file.get().getInputStream()) {
                outcome.compared(file.get().getSubmittedFileName(), verification.isSame(code(request), in, request.getRemoteAddr()));
            }
        } catch (BusinessException e) {
            outcome.refused(e);
        }
        show(outcome, request, response);
    }

    private static Optional<Part> file(HttpServletRequest request) throws IOException, ServletException {
        try {
            return Optional.ofNullable(request.getPart("pdf")).filter(p -> p.getSize() > 0);
        } catch (IllegalStateException e) {
            throw RefusedFileException.tooLarge();
        }
    }

    private void show(VerifyOutcome outcome, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String code = code(request);
        if (!code.isEmpty()) {
            try {
                outcome.found(verification.find(code, request.getRemoteAddr()));
            } catch (BusinessException e) {
                outcome.refused(e);
            }
        }
        response.setStatus(outcome.status());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        request.setAttribute(VerifyOutcome.KEY, outcome);
        request.getRequestDispatcher(PAGE).forward(new Looking(request), response);
    }

    /** The page only shows: it is not to read a form that was read, or that could not be. */
    private static final class Looking extends HttpServletRequestWrapper {

        Looking(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    private static String code(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null || path.length() < 2 ? "" : path.substring(1);
    }
}
