package kabinet.licence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.device.control.BigDatabase;
import kabinet.licence.boundary.LicenceCompliance;
import kabinet.licence.boundary.LicenceRegister;
import kabinet.licence.control.Covers;
import kabinet.licence.control.LicenceReportPdf;
import kabinet.licence.control.ReportLines;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.ReportContent;
import kabinet.licence.entity.ReportContentJson;
import kabinet.licence.entity.Scope;
import kabinet.sample.BigLicences;
import kabinet.sample.BigRegistry;

/**
 * Times what is owned against what is installed; no test. Run it with
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) kabinet.licence.LicenceBenchmark [FOLDER]
 * </pre>
 * A region of 200 schools: one with 600 computers and 60 programs on each, the others with 40 computers and 30 programs. FOLDER keeps the filled database. Printed are medians: of one school's
 * pages, which must not know of the region, and of the district's, which count all of it.
 */
public final class LicenceBenchmark {

    private static final int DEVICES = 160_000;
    private static final int COMPUTERS = 600;
    private static final int OTHERS = 40;
    private static final int RUNS = 7;
    private static final int RUNS_OF_ALL = 3;

    private final BigDatabase db;

    private LicenceBenchmark(BigDatabase db) {
        this.db = db;
    }

    public static void main(String... arguments) throws Exception {
        try (BigDatabase db = new BigDatabase(Path.of(arguments.length > 0 ? arguments[0] : "target/big-licences"), DEVICES)) {
            if (db.number("select count(*) from licence") == 0) {
                BigLicences.fill(db.plain(), COMPUTERS, OTHERS);
            }
            System.out.printf(Locale.ROOT, "%,d schools, %,d licences, %,d installations, %,d of them in the first school%n", BigRegistry.SCHOOLS, db.number("select count(*) from licence"),
                db.number("select count(*) from installation"), db.number("select count(*) from installation where school_id = (select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "')"));
            new LicenceBenchmark(db).measure();
        }
    }

    private void measure() throws Exception {
        long school = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        long small = db.number("select max(id) from school where code regexp '^B[0-9]+$'");
        for (long of : new long[] {small, school}) {
            System.out.println(of == school ? "the large school" : "a school of 40 computers");
            Caller own = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(of));
            long device = db.number("select min(device_id) from installation where school_id = " + of);
            long installation = db.number("select min(id) from installation where school_id = " + of);
            Scope scope = Scope.today(of);
            LicenceCompliance compliance = db.store(LicenceCompliance.class);
            time("figures, programs and rooms", own, RUNS, () -> compliance.survey(scope));
            time("rows of a figure, first page", own, RUNS, () -> compliance.installations(scope, Figure.UNCOVERED, 0, 50));
            time("workstations without a system", own, RUNS, () -> compliance.stations(scope, Figure.WITHOUT_SYSTEM, 0, 50));
            time("card of a computer", own, RUNS, () -> db.store(Covers.class).ofDevice(scope, device));
            time("why one installation is covered", own, RUNS, () -> compliance.explain(installation));
            time("list of licences", own, RUNS, () -> db.store(LicenceRegister.class).page(LicenceFilter.ALL, 0, 50));
            time("a licence of the pool", own, RUNS, () -> db.store(LicenceRegister.class).use(BigLicences.pool(1)));
            ReportContent[] content = new ReportContent[1];
            time("what the report says", own, RUNS, () -> content[0] = db.store(ReportLines.class).of(of, LocalDate.now()));
            System.out.printf(Locale.ROOT, "  it is kept in %,d bytes%n", new ReportContentJson().convertToDatabaseColumn(content[0]).length);
            time("the report's table", own, RUNS_OF_ALL, () -> LicenceReportPdf.table(content[0]));
        }
        System.out.println("the district");
        Caller district = new Caller(1L, "it", "Проверка", Role.DISTRICT_ADMIN, Role.DISTRICT_ADMIN.rights(), true, Set.of());
        LicenceCompliance compliance = db.store(LicenceCompliance.class);
        time("list of licences", district, RUNS, () -> db.store(LicenceRegister.class).page(LicenceFilter.ALL, 0, 50));
        time("a licence of the pool", district, RUNS_OF_ALL, () -> db.store(LicenceRegister.class).use(BigLicences.pool(1)));
        time("figures, programs and schools", district, RUNS_OF_ALL, () -> compliance.survey(Scope.today(null)));
        time("how many rows each school has", district, RUNS_OF_ALL, () -> compliance.countBySchool(Scope.today(null), Figure.UNCOVERED));
        time("rights of a program", district, RUNS_OF_ALL, () -> compliance.rights(new Scope(null, LocalDate.now(), BigLicences.program(1), null), Figure.LEFT));
        ReportContent[] content = new ReportContent[1];
        time("what the report says", district, RUNS_OF_ALL, () -> content[0] = db.store(ReportLines.class).ofDistrict(LocalDate.now()));
        System.out.printf(Locale.ROOT, "  it has %,d lines and is kept in %,d bytes%n", content[0].lines().size(), new ReportContentJson().convertToDatabaseColumn(content[0]).length);
    }

    private void time(String what, Caller caller, int runs, Runnable act) {
        double[] times = new double[runs];
        for (int i = -1; i < runs; i++) {
            long begun = System.nanoTime();
            Callers.run(caller, () -> db.request(act));
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "  %-36s %,9.1f ms%n", what, times[runs / 2]);
    }
}
