package kabinet.label.control;

/**
 * One QR code as SVG, for pages: dark modules on a light ground with the quiet zone around it, in whatever colours the page has,
 * because a code turned light on dark is not read by every scanner.
 */
public final class CodeSvg {

    private CodeSvg() {
    }

    /** @param description what it leads to, for those who do not see it */
    public static String qr(String content, String description) {
        CodeMatrix code = CodeMatrix.qr(content);
        int quiet = CodeMatrix.QR_QUIET;
        int span = code.span();
        StringBuilder svg = new StringBuilder(4096).append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"code-picture\" role=\"img\" shape-rendering=\"crispEdges\" aria-label=\"")
            .append(LabelPreviewSvg.escape(description)).append("\" viewBox=\"0 0 ").append(span).append(' ').append(span).append("\"><path fill=\"#fff\" d=\"M0 0h")
            .append(span).append('v').append(span).append("H0z\"/><path fill=\"#000\" d=\"");
        code.modules().forEachRectangle((x, y, width, height) -> svg.append('M').append(x + quiet).append(' ').append(y + quiet)
            .append('h').append(width).append('v').append(height).append('h').append(-width).append('z'));
        return svg.append("\"/></svg>").toString();
    }
}
