package kabinet.document.control;

import java.io.IOException;
import java.util.Locale;

/**
 * The drawn pages of one table, in the node of the tree of pages that was kept for them: below it nodes of so many each, since viewers need not read
 * all pages to find one.
 *
 * @param node number of the kept node
 * @param contents number of the first page's content; its foot, itself, and the next page's follow
 * @param firstKey of the first page in the index from pages to tags
 */
record PageNodes(AppendedObjects objects, long pageTree, long node, long contents, long resources, long firstKey) {

    private static final int KIDS = 200;

    void write(int pages, PaperFrame frame) throws IOException {
        int nodes = (pages + KIDS - 1) / KIDS;
        long first = objects.reserve(nodes);
        String box = String.format(Locale.ROOT, "[0 0 %.3f %.3f]", frame.width(), frame.height());
        StringBuilder kids = new StringBuilder();
        for (int n = 0; n < nodes; n++) {
            int until = Math.min(pages, (n + 1) * KIDS);
            for (int page = n * KIDS; page < until; page++) {
                objects.body(number(page)).raw("<</Type/Page/Parent ").reference(first + n).raw("/MediaBox").raw(box).raw("/Resources ").reference(resources).raw("/Contents[")
                    .reference(contents + 3L * page).reference(contents + 3L * page + 1).raw("]/Tabs/S/StructParents ").number((int) firstKey + page).raw(">>\n");
            }
            PageContent body = objects.body(first + n).raw("<</Type/Pages/Parent ").reference(node).raw("/Count ").number(until - n * KIDS).raw("/Kids[");
            for (int page = n * KIDS; page < until; page++) {
                body.reference(number(page));
            }
            body.raw("]>>\n");
            kids.append(first + n).append(" 0 R ");
        }
        objects.replace(node, "<< /Type /Pages /Parent " + pageTree + " 0 R /Count " + pages + " /Kids [" + kids + "] >>");
    }

    private long number(int page) {
        return contents + 3L * page + 2;
    }
}
