package kabinet.label.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.label.boundary.StockDirectory;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.LabelStock.Medium;
import kabinet.label.entity.OwnStock;

/** {@code /label/stock}: the sizes of one own stock; for a roll only the label's own size is asked. */
@Named
@ViewScoped
public class LabelStockPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/label/stocks?faces-redirect=true";

    @Inject
    transient StockDirectory directory;

    private Long id;
    private int version;
    private String name;
    private Medium medium = Medium.SHEET;
    private double pageWidth = LabelStock.A4_WIDTH;
    private double pageHeight = LabelStock.A4_HEIGHT;
    private int columns = 3;
    private int rows = 8;
    private double labelWidth = 70;
    private double labelHeight = 37;
    private double marginLeft;
    private double marginTop;
    private double pitchX = 70;
    private double pitchY = 37;

    public void open() {
        Callers.current().demand(Right.EDIT_DIRECTORIES);
        if (id != null) {
            OwnStock own = directory.own(id);
            version = own.getVersion();
            LabelStock stock = own.stock();
            name = stock.name();
            medium = stock.medium();
            pageWidth = stock.pageWidth();
            pageHeight = stock.pageHeight();
            columns = stock.columns();
            rows = stock.rows();
            labelWidth = stock.labelWidth();
            labelHeight = stock.labelHeight();
            marginLeft = stock.marginLeft();
            marginTop = stock.marginTop();
            pitchX = stock.pitchX();
            pitchY = stock.pitchY();
        }
    }

    public String save() {
        LabelStock geometry = medium == Medium.ROLL ? LabelStock.roll(OwnStock.KEY_PREFIX, name, labelWidth, labelHeight)
            : new LabelStock(OwnStock.KEY_PREFIX, name, medium, pageWidth, pageHeight, columns, rows, labelWidth, labelHeight, marginLeft, marginTop, pitchX, pitchY);
        if (id == null) {
            directory.add(geometry);
        } else {
            directory.change(id, version, geometry);
        }
        return LIST;
    }

    public String remove() {
        directory.remove(id);
        return LIST;
    }

    public Medium[] getMedia() {
        return Medium.values();
    }

    public boolean isRoll() {
        return medium == Medium.ROLL;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Medium getMedium() {
        return medium;
    }

    public void setMedium(Medium medium) {
        this.medium = medium;
    }

    public double getPageWidth() {
        return pageWidth;
    }

    public void setPageWidth(double pageWidth) {
        this.pageWidth = pageWidth;
    }

    public double getPageHeight() {
        return pageHeight;
    }

    public void setPageHeight(double pageHeight) {
        this.pageHeight = pageHeight;
    }

    public int getColumns() {
        return columns;
    }

    public void setColumns(int columns) {
        this.columns = columns;
    }

    public int getRows() {
        return rows;
    }

    public void setRows(int rows) {
        this.rows = rows;
    }

    public double getLabelWidth() {
        return labelWidth;
    }

    public void setLabelWidth(double labelWidth) {
        this.labelWidth = labelWidth;
    }

    public double getLabelHeight() {
        return labelHeight;
    }

    public void setLabelHeight(double labelHeight) {
        this.labelHeight = labelHeight;
    }

    public double getMarginLeft() {
        return marginLeft;
    }

    public void setMarginLeft(double marginLeft) {
        this.marginLeft = marginLeft;
    }

    public double getMarginTop() {
        return marginTop;
    }

    public void setMarginTop(double marginTop) {
        this.marginTop = marginTop;
    }

    public double getPitchX() {
        return pitchX;
    }

    public void setPitchX(double pitchX) {
        this.pitchX = pitchX;
    }

    public double getPitchY() {
        return pitchY;
    }

    public void setPitchY(double pitchY) {
        this.pitchY = pitchY;
    }
}
