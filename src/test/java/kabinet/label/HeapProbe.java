package kabinet.label;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import kabinet.label.control.LabelSheetPdf;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.SheetPlacement;

/** How much heap a print keeps alive: what survives a collection while labels are read and while the PDF is written, less what lived before. */
public final class HeapProbe {

    private static final int PROBES = 8;

    private final long before = alive();
    private long most;

    private HeapProbe() {
    }

    /** Bytes. */
    public static long most(LabelStock stock, List<LabelContent> labels) throws IOException {
        long[] length = {0};
        new LabelSheetPdf().write(stock, SheetPlacement.START, "", labels.iterator(), counting(length, Long.MAX_VALUE, () -> { }));
        HeapProbe probe = new HeapProbe();
        long[] written = {0};
        new LabelSheetPdf().write(stock, SheetPlacement.START, "", probe.watched(labels), counting(written, Math.max(1, length[0] / PROBES), probe::look));
        return probe.most;
    }

    private Iterator<LabelContent> watched(List<LabelContent> labels) {
        Iterator<LabelContent> given = labels.iterator();
        int step = Math.max(1, labels.size() / PROBES);
        return new Iterator<>() {
            private int count;

            @Override
            public boolean hasNext() {
                if (++count % step == 0) {
                    look();
                }
                return given.hasNext();
            }

            @Override
            public LabelContent next() {
                return given.next();
            }
        };
    }

    private static OutputStream counting(long[] written, long step, Runnable look) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(null, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (written[0] / step != (written[0] += length) / step) {
                    look.run();
                }
            }
        };
    }

    private void look() {
        most = Math.max(most, alive() - before);
    }

    private static long alive() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
