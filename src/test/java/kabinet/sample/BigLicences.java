package kabinet.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Adds licences and installations to a {@link BigRegistry}: each school has one licence of each program, the first of them bound to devices, and a share of each licence of the pool. Past the
 * application and without history; run it while no application works on the database.
 */
public final class BigLicences {

    /** Programs in the catalogue; the first two are operating systems. */
    public static final int PROGRAMS = 60;
    /** Licences of the pool, each with a share for every school and a seat nowhere. */
    public static final int POOL = 20;
    /** Devices named by each school's bound licence, and its rights; everything else is counted. */
    public static final int SEATS = 100;

    private static final long BASE = 7_000_000_000_000L;
    private static final String SCHOOLS = "(select id, row_number() over (order by code) as n from school where code regexp '^B[0-9]+$') s";
    private static final String DEVICES = "(select id, school_id, row_number() over (partition by school_id order by id) as n from device"
        + " where part_of_id is null and status not in ('WRITTEN_OFF', 'RETURNED')) d";

    private BigLicences() {
    }

    /** Id of a program. @param number from 1 */
    public static long program(int number) {
        return BASE + number;
    }

    /** Id of a licence of the pool. @param number from 1 */
    public static long pool(int number) {
        return BASE + 900_000 + number;
    }

    /**
     * @param first computers of the first school with every program
     * @param others computers of each other school with half of the programs
     */
    public static void fill(Connection connection, int first, int others) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            statement.execute("insert into software (id, version, publisher, name, release_words, category, registry_number, free, active, name_key) select " + BASE + " + seq, 0, 'Заря', concat('Программа ', lpad(seq, 2, '0')), '',"
                + " if(seq <= 2, 'OPERATING_SYSTEM', 'OFFICE'), if(seq % 2 = 0, seq, null), 0, 1, concat('ПРОГРАММА ', lpad(seq, 2, '0')) from seq_1_to_" + PROGRAMS);
            statement.execute("insert into licence (id, version, school_id, software_id, kind, number) select " + BASE + " + 1000 + s.n * 100 + p.seq, 0, s.id, " + BASE + " + p.seq, if(p.seq = 1, 'OEM', 'VOLUME'),"
                + " concat('Л-', s.n, '-', p.seq) from " + SCHOOLS + " join seq_1_to_" + PROGRAMS + " p");
            statement.execute("insert into licence (id, version, school_id, software_id, kind, number) select " + BASE + " + 900000 + seq, 0, null, " + BASE + " + seq + 2, 'CENTRAL', concat('Ф-', seq) from seq_1_to_" + POOL);
            statement.execute("insert into licence_grant (id, version, licence_id, school_id, quantity, starts_on, ends_on, basis, document_number) select id + 1000000, 0, id, school_id, if(school_id is null, 100000, "
                + SEATS + "), date '2020-01-01', if(id % 7 = 0, current_date + interval 30 day, null), if(id % 50 = 0, 'NONE', 'CONTRACT'), '1' from licence where id > " + BASE);
            statement.execute("insert into licence_seat (id, version, licence_id, school_id, device_id, place) select " + BASE + " + 3000000 + s.n * 1000 + d.n, 0, " + BASE + " + 1000 + s.n * 100 + 1, s.id, d.id, d.n from "
                + SCHOOLS + " join " + DEVICES + " on d.school_id = s.id and d.n <= " + SEATS);
            statement.execute("insert into licence_allocation (id, version, licence_id, school_id, quantity, ahead) select " + BASE + " + 4000000 + s.n * 100 + p.seq, 0, " + BASE + " + 900000 + p.seq, s.id, 10, (s.n - 1) * 10 from "
                + SCHOOLS + " join seq_1_to_" + POOL + " p");
            statement.execute("insert into installation (id, version, school_id, device_id, software_id, release_words, source, first_seen) select " + BASE + " + 10000000 + row_number() over (order by d.id, p.seq), 0, s.id, d.id, "
                + BASE + " + p.seq, '1.0', 'HAND', date '2026-01-01' + interval (d.n % 200) day from " + SCHOOLS + " join " + DEVICES + " on d.school_id = s.id join seq_1_to_" + PROGRAMS
                + " p where s.n = 1 and d.n <= " + first + " or s.n > 1 and d.n <= " + others + " and p.seq <= " + PROGRAMS / 2);
            statement.execute("insert into licence_choice (id, version, school_id, device_id, software_id, licence_id) select id + 100000000, 0, school_id, device_id, software_id, null from installation where id > " + BASE + " and id % 97 = 0");
            statement.execute("set unique_checks = 1, foreign_key_checks = 1");
            statement.execute("analyze table software, licence, licence_grant, licence_seat, licence_allocation, licence_choice, installation");
        }
    }
}
