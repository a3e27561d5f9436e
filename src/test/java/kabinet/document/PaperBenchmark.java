package kabinet.document;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;

/** Papers of 1,000, 5,000 and 20,000 rows of ten columns: time, the most heap that was in use at once, size. Run it with -Xmx256m to see that it is enough. */
public final class PaperBenchmark {

    private PaperBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        print(500); // for the compiler
        for (int rows : new int[] {1_000, 5_000, 20_000}) {
            System.out.println(print(rows));
        }
    }

    private static String print(int count) throws IOException {
        List<PaperColumn> columns = List.of(PaperColumn.number("№ п/п", 5), PaperColumn.text("Наименование объекта", 20), PaperColumn.mark("Инвентарный номер", 12),
            PaperColumn.text("Заводской номер", 12), PaperColumn.text("Место", 12), PaperColumn.text("Состояние", 10), PaperColumn.number("Кол-во", 6),
            PaperColumn.number("По учёту, руб.", 10), PaperColumn.number("В наличии", 10), PaperColumn.text("Примечание", 12));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(List.of(String.valueOf(i), i % 3 == 0 ? "Интерактивный комплекс с вычислительным блоком и мобильным креплением" : "Ноутбук педагога Заря 15", "1013400" + (100_000 + i),
                "ZR15-2104-" + (100_000 + i), "Главный корпус, 214", i % 2 == 0 ? "в эксплуатации" : "на складе", "1", "234 567,89", "234 567,89", i % 50 == 0 ? "не найдено" : ""));
        }
        Paper paper = Paper.titled("Инвентаризационная опись").wide().heading("№ 7/2026").table(columns, rows, List.of("", "Итого"));
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        System.gc();
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        long[] size = {0};
        PaperPdf.print(paper, new OutputStream() {
            @Override
            public void write(int b) {
                size[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                size[0] += length;
            }
        });
        long milliseconds = (System.nanoTime() - begun) / 1_000_000;
        long most = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        return "%,d rows: %,d ms, %,d MiB of heap at most, %,d KiB".formatted(count, milliseconds, most >> 20, size[0] >> 10);
    }
}
