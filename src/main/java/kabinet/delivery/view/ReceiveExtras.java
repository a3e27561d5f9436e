package kabinet.delivery.view;

import java.io.Serializable;
import java.math.BigDecimal;
import kabinet.delivery.entity.DiscrepancyKind;
import kabinet.delivery.entity.LineKind;

/** The smaller rows of the form that accepts a delivery. */
public final class ReceiveExtras {

    private ReceiveExtras() {
    }

    /** A line of works, services or rights: accepted as a whole or not now. */
    public static class Other implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Long lineId;
        private final int number;
        private final String name;
        private final LineKind kind;
        private final BigDecimal left;
        private boolean taken = true;

        Other(Long lineId, int number, String name, LineKind kind, BigDecimal left) {
            this.lineId = lineId;
            this.number = number;
            this.name = name;
            this.kind = kind;
            this.left = left;
        }

        public Long getLineId() {
            return lineId;
        }

        public int getNumber() {
            return number;
        }

        public String getName() {
            return name;
        }

        public LineKind getKind() {
            return kind;
        }

        public String getLeftText() {
            return Quantities.of(left);
        }

        public boolean isTaken() {
            return taken;
        }

        public void setTaken(boolean taken) {
            this.taken = taken;
        }
    }

    /** A member of the commission. */
    public static class Member implements Serializable {

        private static final long serialVersionUID = 1L;

        private String name = "";
        private String position = "";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getPosition() {
            return position;
        }

        public void setPosition(String position) {
            this.position = position;
        }
    }

    /** A difference from the document. */
    public static class Difference implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long line;
        private DiscrepancyKind kind = DiscrepancyKind.DAMAGED;
        private String quantity = "1";
        private String words = "";

        public Long getLine() {
            return line;
        }

        public void setLine(Long line) {
            this.line = line;
        }

        public DiscrepancyKind getKind() {
            return kind;
        }

        public void setKind(DiscrepancyKind kind) {
            this.kind = kind;
        }

        public String getQuantity() {
            return quantity;
        }

        public void setQuantity(String quantity) {
            this.quantity = quantity;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }
    }
}
