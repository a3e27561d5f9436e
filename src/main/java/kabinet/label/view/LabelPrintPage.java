package kabinet.label.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Spool;
import kabinet.label.boundary.LabelPrinting;
import kabinet.label.control.ChoiceQuery;
import kabinet.label.control.StockNames;
import kabinet.label.entity.LabelChoice;
import kabinet.label.entity.LabelOrder;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.SheetPlacement;

/** {@code /label/print}: what the address chooses, on the paper that is in the printer. */
@Named
@ViewScoped
public class LabelPrintPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** The stock used last in this browser. */
    static final String COOKIE = "label-stock";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject
    transient LabelPrinting printing;

    private String query;
    private int count;
    private String stock;
    private int start = 1;
    private BigDecimal offsetX = BigDecimal.ZERO;
    private BigDecimal offsetY = BigDecimal.ZERO;
    private LinkedHashMap<String, String> stocks;

    /** Reads the choice from the address; without one the page says where to choose. */
    public void open() {
        Callers.current().demand(Right.PRINT_LABELS);
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        query = request.getQueryString() == null ? "" : request.getQueryString();
        Optional<LabelChoice> choice = ChoiceQuery.read(query);
        if (choice.isPresent()) {
            count = printing.count(choice.get());
            Locale locale = faces.getViewRoot().getLocale();
            List<LabelStock> all = printing.stocks();
            stocks = new LinkedHashMap<>();
            all.forEach(s -> stocks.put(StockNames.of(s, locale), s.key()));
            if (stock == null || !stocks.containsValue(stock)) {
                String kept = kept(faces);
                stock = stocks.containsValue(kept) ? kept : all.get(0).key();
            }
        }
    }

    private SheetPlacement placement() {
        return new SheetPlacement(start, offsetX.doubleValue(), offsetY.doubleValue());
    }

    private static String kept(FacesContext faces) {
        Cookie cookie = (Cookie) faces.getExternalContext().getRequestCookieMap().get(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    /** Sends the PDF, which the form opens in a new tab. */
    public void print() throws IOException {
        LabelChoice choice = ChoiceQuery.read(query).orElseThrow(() -> new BusinessException("label.choice.one"));
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.addResponseCookie(COOKIE, stock, Map.of("path", "/", "maxAge", YEAR, "httpOnly", true));
        LabelOrder order = new LabelOrder(choice, stock, placement());
        try (InputStream pdf = Spool.of(out -> printing.print(order, out))) { // until here the page may still answer with a message
            external.setResponseContentType("application/pdf");
            external.setResponseHeader("Content-Disposition", "inline; filename=\"labels.pdf\"");
            pdf.transferTo(external.getResponseOutputStream());
        }
        faces.responseComplete();
    }

    /** The first sheet as SVG, drawn with the page; a script redraws it when the form changes. */
    public String getPreview() {
        return printing.preview(new LabelOrder(ChoiceQuery.read(query).orElseThrow(), stock, placement()),
            FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public boolean isChosen() {
        return stocks != null;
    }

    public int getCount() {
        return count;
    }

    /** Key by name, for the list. */
    public Map<String, String> getStocks() {
        return stocks;
    }

    public double getLargestOffset() {
        return SheetPlacement.LARGEST_OFFSET;
    }

    public String getStock() {
        return stock;
    }

    public void setStock(String stock) {
        this.stock = stock;
    }

    public int getStart() {
        return start;
    }

    public void setStart(int start) {
        this.start = start;
    }

    public BigDecimal getOffsetX() {
        return offsetX;
    }

    public void setOffsetX(BigDecimal offsetX) {
        this.offsetX = offsetX;
    }

    public BigDecimal getOffsetY() {
        return offsetY;
    }

    public void setOffsetY(BigDecimal offsetY) {
        this.offsetY = offsetY;
    }
}
