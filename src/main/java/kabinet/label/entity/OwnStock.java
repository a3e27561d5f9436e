package kabinet.label.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.base.AbstractEntity;
import kabinet.label.entity.LabelStock.Medium;

/**
 * A stock that the catalogue does not list: a size the district bought. It keeps the geometry of a {@link LabelStock}, whose
 * checks it passed, and is known by {@value #KEY_PREFIX} and its id. All sizes in mm, as in {@link LabelStock}.
 */
@Entity
public class OwnStock extends AbstractEntity {

    public static final String KEY_PREFIX = "own-";

    /** How people choose it; unique. */
    @NotBlank
    @Size(max = LabelStock.NAME_LENGTH)
    @Column(length = LabelStock.NAME_LENGTH, nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(length = 5, nullable = false)
    private Medium medium;

    @Column(nullable = false)
    private double pageWidth;
    @Column(nullable = false)
    private double pageHeight;
    /** Labels side by side. */
    @Column(nullable = false)
    private int across;
    /** Labels one below the other. */
    @Column(nullable = false)
    private int down;
    @Column(nullable = false)
    private double labelWidth;
    @Column(nullable = false)
    private double labelHeight;
    @Column(nullable = false)
    private double marginLeft;
    @Column(nullable = false)
    private double marginTop;
    @Column(name = "pitch_x", nullable = false)
    private double pitchX;
    @Column(name = "pitch_y", nullable = false)
    private double pitchY;

    protected OwnStock() {
    }

    public OwnStock(LabelStock geometry) {
        change(geometry);
    }

    /** Takes name and geometry of a stock; its key stays. */
    public final void change(LabelStock geometry) {
        name = geometry.name();
        medium = geometry.medium();
        pageWidth = geometry.pageWidth();
        pageHeight = geometry.pageHeight();
        across = geometry.columns();
        down = geometry.rows();
        labelWidth = geometry.labelWidth();
        labelHeight = geometry.labelHeight();
        marginLeft = geometry.marginLeft();
        marginTop = geometry.marginTop();
        pitchX = geometry.pitchX();
        pitchY = geometry.pitchY();
    }

    public LabelStock stock() {
        return new LabelStock(KEY_PREFIX + getId(), name, medium, pageWidth, pageHeight, across, down,
            labelWidth, labelHeight, marginLeft, marginTop, pitchX, pitchY);
    }

    public String getName() {
        return name;
    }
}
