package kabinet.stocktaking;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActCode;
import kabinet.act.entity.ActDraft;
import kabinet.device.control.BigDatabase;
import kabinet.document.entity.PaperSignature;
import kabinet.field.entity.PhoneClock;
import kabinet.label.control.CodePng;
import kabinet.organisation.control.Rooms;
import kabinet.stocktaking.boundary.StocktakePapers;
import kabinet.stocktaking.boundary.StocktakePlanning;
import kabinet.stocktaking.control.Book;
import kabinet.stocktaking.control.Intake;
import kabinet.stocktaking.control.InventoryListPdf;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.control.ResultsTable;
import kabinet.stocktaking.control.StocktakeActPdf;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Decision;
import kabinet.stocktaking.entity.DecisionOrder;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyFilter;
import kabinet.stocktaking.entity.FieldBook;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.ScanKind;
import kabinet.stocktaking.entity.ScanMethod;
import kabinet.stocktaking.entity.SentScan;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakePlan;
import kabinet.stocktaking.entity.Summary;

/**
 * A stocktake of 20,000 devices in 400 rooms: freezing its book, reading it for a phone, taking batches of scans in, reconciling, printing every paper. On a
 * database of its own in a folder that is filled first. Arguments: folder, devices, rooms. Run it with -Xmx256m to see that it is enough.
 */
public final class ReconciliationBenchmark {

    private static final int RUNS = 5;
    private static final int BATCH = 500;

    private ReconciliationBenchmark() {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/big-stocktake");
        int devices = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        int rooms = args.length > 2 ? Integer.parseInt(args[2]) : 400;
        Caller auditor = new Caller(1L, "it", "Проверка", kabinet.access.entity.Role.DISTRICT_ADMIN, kabinet.access.entity.Role.DISTRICT_ADMIN.rights(), true, java.util.Set.of());
        try (BigDatabase db = new BigDatabase(folder, 2_000)) {
            BigStocktake big = new BigStocktake(db.plain(), devices, rooms);
            if (db.number("select count(*) from school where id = " + BigStocktake.SCHOOL) == 0) {
                big.fill();
            }
            Callers.run(auditor, () -> {
                if (count(db, "select count(*) from stocktake") == 0) {
                    LocalDate today = LocalDate.now();
                    db.request(() -> db.store(StocktakePlanning.class).plan(BigStocktake.SCHOOL, new StocktakePlan("45", today, "Проверка", today, today.plusDays(20), null, null, null)));
                }
                measure(db, big, count(db, "select id from stocktake"));
            });
        }
        System.exit(0);
    }

    private static void measure(BigDatabase db, BigStocktake big, long id) {
        if (count(db, "select count(*) from book_entry") == 0) {
            once("freeze the book", () -> {
                db.request(() -> db.store(StocktakePlanning.class).start(id));
                return count(db, "select count(*) from book_entry");
            });
        }
        if (count(db, "select count(*) from field_scan") < BATCH) {
            List<SentScan> batch = IntStream.range(0, BATCH).mapToObj(ReconciliationBenchmark::scan).toList();
            once("take a first batch of " + BATCH, () -> take(db, id, batch));
            once("take it again", () -> take(db, id, batch));
            try {
                big.forget();
                big.walk(id);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        Reconciliation reconciliation = db.store(Reconciliation.class);
        Supplier<Stocktake> stocktake = () -> db.store(Stocktakes.class).find(id).orElseThrow();
        again("read the book for a phone, bytes", db, () -> {
            CountingStream out = new CountingStream();
            Book book = db.store(Book.class);
            kabinet.stocktaking.api.BookSize.write(new FieldBook(stocktake.get(), db.store(Rooms.class).of(BigStocktake.SCHOOL), book.entries(id), book.aliases(id)), out);
            return out.bytes;
        });
        again("first page of discrepancies", db, () -> reconciliation.page(stocktake.get(), DiscrepancyFilter.ALL, 0, 50).size());
        again("last page of discrepancies", db, () -> reconciliation.page(stocktake.get(), DiscrepancyFilter.ALL, 400, 50).size());
        again("page of programs", db, () -> reconciliation.after(stocktake.get(), DiscrepancyFilter.ALL, 0, 50).size());
        again("count of discrepancies", db, () -> reconciliation.count(stocktake.get(), DiscrepancyFilter.ALL));
        again("counts by kind", db, () -> reconciliation.counts(stocktake.get()).stream().mapToInt(k -> k.all()).sum());
        again("rooms", db, () -> reconciliation.tallies(id, Reconciliation.Grouping.ROOM).size());
        again("people", db, () -> reconciliation.tallies(id, Reconciliation.Grouping.PERSON).size());
        again("all rows of the list", db, () -> reconciliation.results(id, Reconciliation.Grouping.PERSON).count());
        again("found, for the list of stocktakes", db, () -> db.store(kabinet.stocktaking.control.Progress.class).found(List.of(id)).get(id));
        System.out.println(reconciliation.counts(stocktake.get()));
        papers(db, id, stocktake);
    }

    private static void papers(BigDatabase db, long id, Supplier<Stocktake> stocktake) {
        StocktakePapers papers = db.store(StocktakePapers.class);
        Reconciliation reconciliation = db.store(Reconciliation.class);
        paper("inventory lists by person", db, out -> papers.lists(id, InventoryListPdf.By.PERSON, null, out));
        paper("inventory lists by room", db, out -> papers.lists(id, InventoryListPdf.By.ROOM, null, out));
        paper("statement of discrepancies", db, out -> papers.discrepancies(id, out));
        paper("sheets of all rooms", db, out -> papers.rooms(id, null, out));
        paper("sheet of one room", db, out -> papers.rooms(id, BigStocktake.room(7), out));
        paper("explanations", db, out -> papers.explanations(id, null, out));
        paper("table for the accountant", db, out -> papers.table(id, out));
        paper("act with its data", db, out -> {
            Stocktake of = stocktake.get();
            List<Discrepancy> discrepancies = reconciliation.page(of, DiscrepancyFilter.ALL, 0, Integer.MAX_VALUE);
            Map<String, Decision> decided = discrepancies.stream().collect(Collectors.toMap(Discrepancy::subject,
                d -> new Decision(of, d, new DecisionOrder(d.subject(), Choice.KEEP, "Объяснительная от 06.11.2026", null, null), null, "Проверка")));
            Summary summary = new Summary(reconciliation.tallies(id, Reconciliation.Grouping.PERSON), reconciliation.counts(of));
            ActDraft draft = new ActDraft(of.schoolId(), "Большая школа", "STOCKTAKE", 2026, 1, LocalDate.now(), ActCode.random(new Random(1)), 1, Act.NO_PREVIOUS);
            try (Stream<ResultRow> rows = reconciliation.results(id, Reconciliation.Grouping.PERSON)) {
                out.write(StocktakeActPdf.print(draft, of, null, summary, discrepancies, decided, new PaperSignature("Руководитель учреждения", "Проверка"), "https://inv.example", CodePng.qr("https://inv.example"),
                    ResultsTable.attachments(draft, of, StocktakeActPdf.totals(summary), rows.iterator(), discrepancies)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Prints it twice, the first time for the compiler; says the most heap that was in use at once, of what was there before. */
    private static void paper(String what, BigDatabase db, Consumer<OutputStream> print) {
        for (int i = 0; i < 2; i++) {
            List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
            System.gc();
            long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long begin = System.nanoTime();
            CountingStream out = new CountingStream();
            db.request(() -> print.accept(out));
            long most = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
            System.out.printf("%6d ms  %s: %,d KiB, %,d MiB of heap at most%n", (System.nanoTime() - begin) / 1_000_000, what, out.bytes >> 10, most >> 20);
        }
    }

    /** Counts what is written and forgets it. */
    private static final class CountingStream extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }

    private static SentScan scan(int i) {
        return new SentScan(UUID.randomUUID().toString(), ScanKind.SCAN, null, String.format("%09d", 101_340_000 + i), null, BigStocktake.room(i % 3), Instant.now(), ScanMethod.CAMERA,
            kabinet.stocktaking.entity.AssetCondition.IN_USE, null, null, null);
    }

    private static int take(BigDatabase db, long id, List<SentScan> batch) {
        List<Integer> stored = new ArrayList<>();
        db.request(() -> stored.add((int) db.store(Intake.class).take(db.store(Stocktakes.class).lock(id).orElseThrow(), UUID.randomUUID().toString(), batch, PhoneClock.of(null, Instant.now())).stream().filter(t -> t.stored() && !t.again()).count()));
        return stored.get(0);
    }

    private static long count(BigDatabase db, String sql) {
        try {
            return db.number(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void again(String what, BigDatabase db, Supplier<Number> act) {
        for (int i = 0; i < RUNS; i++) {
            db.request(() -> once(what, act));
        }
    }

    private static void once(String what, Supplier<? extends Number> act) {
        long begin = System.nanoTime();
        Number result = act.get();
        System.out.printf("%6d ms  %s: %s%n", (System.nanoTime() - begin) / 1_000_000, what, result);
    }
}
