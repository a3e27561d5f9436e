package kabinet.document.control;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kabinet.document.entity.PaperSignature;

/** What papers are put together of, from top to bottom; {@link Paper} tells what each is. */
interface PaperBlocks {

    void organisation(String name, List<String> lines);

    /** @param date null leaves room to write it by hand */
    void grif(String position, String name, LocalDate date);

    void heading(String title, List<String> lines);

    void dateline(String place, LocalDate date);

    void section(String text);

    void paragraph(String text);

    void note(String text);

    void list(List<String> items);

    /** @param namesAndValues in pairs */
    void facts(List<String> namesAndValues);

    void table(PaperTable<?> table);

    void signatures(List<PaperSignature> signatures);

    void picture(byte[] image, int widthMm, String description, String note);

    /** @param content may be asked for several times */
    void together(Consumer<PaperBlocks> content);

    void pageBreak();
}
