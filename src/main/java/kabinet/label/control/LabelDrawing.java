package kabinet.label.control;

import java.util.List;

/**
 * One label as it will be drawn.
 *
 * @param code the code
 * @param codeX left edge of the code's first module in dots from the label's left edge
 * @param codeY top edge of the code's first module in dots from the label's top edge
 * @param moduleDots whole dots a module is wide
 * @param lines lines of text
 */
record LabelDrawing(CodeMatrix code, double codeX, double codeY, int moduleDots, List<TextRun> lines) {
}
