package kabinet.label.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.Texts;
import kabinet.label.control.LabelContents;
import kabinet.label.control.LabelPreviewSvg;
import kabinet.label.control.LabelSheetPdf;
import kabinet.label.control.LabelStocks;
import kabinet.label.entity.LabelChoice;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelOrder;
import kabinet.label.entity.LabelStock;

/** Prints labels of what the caller may see. */
@Boundary
public class LabelPrinting {

    @Inject
    LabelStocks stocks;
    @Inject
    LabelContents contents;

    /** What one can print on: listed stocks, then the district's own. */
    @RolesAllowed(Right.PRINT_LABELS)
    public List<LabelStock> stocks() {
        return stocks.all();
    }

    /** How many labels the choice has; fails as {@link #print}. */
    @RolesAllowed(Right.PRINT_LABELS)
    public int count(LabelChoice choice) {
        return contents.count(choice);
    }

    /** The first sheet as SVG, described in the given language; fails as {@link #print}. */
    @RolesAllowed(Right.PRINT_LABELS)
    public String preview(LabelOrder order, Locale locale) {
        LabelStock stock = stocks.require(order.stock());
        order.placement().requireOn(stock);
        List<LabelContent> first = contents.first(order.choice(), stock.perPage() - order.placement().firstPosition() + 1);
        String description = Texts.of(locale, "label.preview.description", contents.count(order.choice()));
        return new LabelPreviewSvg().draw(stock, order.placement(), description, first.iterator());
    }

    /**
     * Writes all labels as PDF; nothing is written unless the whole print succeeds.
     *
     * @return how many
     * @throws kabinet.base.BusinessException if the choice has no labels, too many, or names an unknown tag; if the stock does not
     *     exist or has no such first position
     * @throws kabinet.base.NotFoundException if a device, room or roll is not in the caller's scope
     */
    @RolesAllowed(Right.PRINT_LABELS)
    public int print(LabelOrder order, OutputStream out) throws IOException {
        LabelStock stock = stocks.require(order.stock());
        int count = contents.count(order.choice());
        try (Stream<LabelContent> labels = contents.stream(order.choice())) {
            return new LabelSheetPdf().write(stock, order.placement(), Texts.of(Texts.RUSSIAN, "label.print.document", count), labels.iterator(), out);
        }
    }
}
