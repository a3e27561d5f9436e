package kabinet.label.control;

import java.util.List;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelStock;

/** Turns contents into drawings for one stock; PDF and preview both draw what it composes. Not for several threads. */
final class LabelComposer {

    private final LabelStock stock;
    /** Codes of one run are of one or two sizes, so each size is laid out once. */
    private final LabelLayout[] layouts = new LabelLayout[Long.SIZE + 2 * CodeMatrix.QR_QUIET];

    LabelComposer(LabelStock stock) {
        this.stock = stock;
    }

    LabelDrawing compose(LabelContent content) {
        CodeMatrix code = CodeMatrix.of(content.url(), stock);
        LabelLayout layout = layouts[code.span()];
        if (layout == null) layouts[code.span()] = layout = LabelLayout.of(stock, code.span(), code.quiet());
        List<TextRun> lines = TextBlock.set(content, layout);
        return new LabelDrawing(code, layout.codeX(), layout.codeY(), layout.moduleDots(), lines);
    }
}
