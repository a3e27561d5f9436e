package kabinet.device.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.base.Counted;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceFilter;
import kabinet.exchange.control.ImportJobs;
import kabinet.lanaudit.control.Findings;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingFilter;
import kabinet.lanaudit.entity.LanAuditFilter;
import kabinet.lanaudit.entity.Severity;
import kabinet.measurement.control.Measurements;
import kabinet.measurement.control.Reconciliation;
import kabinet.measurement.entity.MeasurementFilter;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.network.control.NetworkPlans;
import kabinet.network.control.Nodes;
import kabinet.network.control.OutletPorts;
import kabinet.network.control.SchoolSpeeds;
import kabinet.network.entity.NetworkFilter;
import kabinet.network.entity.PortFilter;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.PersonFilter;
import kabinet.organisation.entity.RoomFilter;
import kabinet.organisation.entity.RoomRow;
import kabinet.sample.BigRegistry;
import kabinet.shell.boundary.Attention;
import kabinet.software.control.Installations;
import kabinet.software.control.InstalledPackages;
import kabinet.software.control.NameCounts;
import kabinet.software.control.PackageNames;
import kabinet.software.control.SoftwareCatalogue;
import kabinet.software.entity.InstallationFilter;
import kabinet.software.entity.QueueRow;
import kabinet.software.entity.SoftwareCategory;
import kabinet.software.entity.SoftwareFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The other lists, and the home page's figures, cost what they show however long their tables grow. */
abstract class OtherListPlans {

    private static final int DEVICES = Integer.getInteger("plans.devices", BigRegistry.DEVICES);
    private static final int LOGGED = 30_000;
    private static final int PAGE = 50;
    private static final int COUNT_COST = 2 * (Counted.LIMIT + 1) + 200;
    private static final int PROGRAMS = 300;
    private static final int COMPUTERS = 20_000;
    private static final int NAMES = 30_000;
    private static final int AUDITS = 1_000;
    private static final int FINDINGS = 40_000;
    /** One name came in very many versions, as nightly builds do. */
    private static final int BUILDS = 5_000;

    /** On the walls of each room. */
    private static final int PORTS = 10;
    private static final int NODES = 10;
    private static final int MEASUREMENTS = 20_000;
    /** Hosts of each of the first school's scans; every second is the card of a machine. */
    private static final int HOSTS = 200;

    private static BigDatabase db;

    @BeforeAll
    static void fill() throws Exception {
        db = new BigDatabase(Path.of(System.getProperty("basedir", "."), "target", "big-data-" + DEVICES), DEVICES);
        if (db.number("select count(*) from personal_data_access where act = 'VIEW'") < LOGGED) {
            try (Statement statement = db.plain().createStatement()) {
                statement.execute("delete from personal_data_access");
                statement.execute("delete from import_job");
                statement.execute("insert into personal_data_access (id, version, at, account_id, account_name, act, what)"
                    + " select seq, 0, from_unixtime(1700000000 + seq), null, 'it', 'VIEW', 'organisation.person.list' from seq_1_to_" + LOGGED);
                statement.execute("insert into import_job (id, version, kind, state, file_name, size, sha256, account_name, uploaded_at, total, created, changed, unchanged,"
                    + " fault_count, warning_count) select seq, 0, 'devices', 'BOOKED', 'it.csv', 1, '', 'it', now(), 1, 1, 0, 0, 0, 0 from seq_1_to_" + LOGGED);
                statement.execute("analyze table personal_data_access, import_job, person");
            }
        }
        if (db.number("select count(*) from installation") < COMPUTERS) {
            try (Statement statement = db.plain().createStatement()) {
                programs(statement);
            }
        }
        if (db.number("select count(*) from measurement") < MEASUREMENTS) {
            try (Statement statement = db.plain().createStatement()) {
                networks(statement);
            }
        }
        if (db.number("select count(*) from finding") < FINDINGS) {
            try (Statement statement = db.plain().createStatement()) {
                audits(statement);
            }
        }
    }

    /** In each school a network and measurements, in the first one scans with hosts; its machines reported their cards. */
    private static void networks(Statement statement) throws SQLException {
        statement.execute("set foreign_key_checks = 0");
        for (String table : List.of("outlet_port", "node_link", "network_node", "internet_connection", "network_segment", "measured_host", "measurement", "machine_mac", "machine")) {
            statement.execute("delete from " + table);
        }
        statement.execute("insert into outlet_port (id, version, school_id, room_id, label, label_key, category, active) select 6000000000 + r.id * 10 + s.seq, 0, r.school_id, r.id,"
            + " concat(r.number, '-', s.seq), concat(r.number, '-', s.seq), 'CAT5E', s.seq > 0 from room r join seq_0_to_" + (PORTS - 1) + " s");
        statement.execute("insert into network_node (id, version, school_id, device_id, role, ports, managed, poe) select 7000000000 + id, 0, school_id, id, 'SWITCH', 24, 1, 0"
            + " from (select id, school_id, row_number() over (partition by school_id order by id) n from device) d where n <= " + NODES);
        statement.execute("update outlet_port p join (select school_id, min(device_id) device_id from network_node group by school_id) n on n.school_id = p.school_id set p.switch_id = n.device_id where p.id % 2 = 0");
        statement.execute("insert into internet_connection (id, version, school_id, provider, technology, down_mbit, guaranteed, static_ip, unified, backup, payer, begins_on)"
            + " select 7100000000 + id * 10 + seq, 0, id, 'Проба', 'FIBRE', 10 * seq, 1, 0, 0, 0, 'SCHOOL', '2020-01-01' from school join seq_1_to_5");
        statement.execute("insert ignore into stored_file (id, version, school_id, sha256, name, type, size, stored_at, stored_by) select 7200000000 + seq, 0, (select min(id) from school), '', 'it.xml', 'XML', 1, now(), 'it' from seq_1_to_" + MEASUREMENTS);
        statement.execute("insert into measurement (id, version, school_id, kind, taken_at, received_at, received_by, title, entries, file_id, sha256) select 7300000000 + seq, 0,"
            + " (select min(id) + 0 from school where code = '" + BigRegistry.FIRST_SCHOOL + "'), elt(1 + seq % 4, 'NMAP', 'IPERF3', 'SPEED', 'CABLE'), from_unixtime(1700000000 + seq), now(), 'it', 'it.xml', 1,"
            + " 7200000000 + seq, sha2(seq, 256) from seq_1_to_" + MEASUREMENTS);
        statement.execute("update measurement m join (select id, row_number() over (order by id) n from school) s on s.n = 1 + m.id % " + BigRegistry.SCHOOLS + " set m.school_id = s.id where m.id % 10 > 0");
        statement.execute("insert into machine (device_id, version, school_id, kind, serial_key, facts, packages, first_seen, last_seen, booked) select id, 0, school_id, 'LAPTOP', concat('M', id), '{}', 0, now(), now(), 0"
            + " from (select id, school_id from device order by id limit " + COMPUTERS + ") d");
        statement.execute("insert into machine_mac (device_id, mac) select device_id, concat('02:00:00:', substr(h, 1, 2), ':', substr(h, 3, 2), ':', substr(h, 5, 2)) from (select device_id, lpad(hex(device_id), 6, '0') h from machine) m");
        statement.execute("insert into measured_host (id, version, school_id, measurement_id, number, host_key, address, mac, serial, serial_key) select 7400000000 + m.id * 1000 + n, 0, m.school_id, m.id, n,"
            + " if(n % 2 = 0, mac, concat('10.0.0.', n)), concat('10.0.0.', n), if(n % 2 = 0, mac, null), if(n % 3 = 0, 'S', null), if(n % 3 = 0, concat('S', n), null)"
            + " from (select id, school_id from measurement where kind = 'NMAP' and id % 10 = 0 order by id limit 100) m"
            + " join (select mac, row_number() over (order by device_id) n from machine_mac limit " + HOSTS + ") c");
        statement.execute("set foreign_key_checks = 1");
        statement.execute("analyze table outlet_port, network_node, internet_connection, measurement, measured_host, machine, machine_mac, stored_file");
    }

    /** Names of which two thirds wait, each in three versions; packages on a thousand devices; and on many devices some installations. */
    private static void programs(Statement statement) throws SQLException {
        statement.execute("set foreign_key_checks = 0");
        for (String table : List.of("installation", "installed_package", "software_package", "software_name", "software")) {
            statement.execute("delete from " + table);
        }
        statement.execute("insert into software (id, version, publisher, name, release_words, category, registry_number, free, active, name_key) select seq, 0, concat('Издатель ', seq % 40),"
            + " concat('Программа ', seq), '', elt(1 + seq % 6, 'OPERATING_SYSTEM', 'OFFICE', 'ANTIVIRUS', 'CONTENT_FILTER', 'TEACHING', 'OTHER'), if(seq % 3 = 0, seq, null), seq % 4 = 0, 1,"
            + " concat('ПР0ГPAMMA ', seq, ' ИЗДATEЛЬ ', seq % 40) from seq_1_to_" + PROGRAMS);
        statement.execute("insert into software_name (id, name, publisher, name_key, publisher_key, fingerprint, waiting) select seq, concat('Package ', seq), '', concat('PACKAGE ', seq), '', sha2(seq, 256),"
            + " if(seq % 3 = 0, null, seq % 1000) from seq_1_to_" + NAMES);
        statement.execute("insert into software_package (name_id, package_version, version_key, state, software_id) select seq, v, concat('01', v), if(seq % 3 = 0, 'RECOGNISED', 'OPEN'), if(seq % 3 = 0, 1 + seq % "
            + PROGRAMS + ", null) from seq_1_to_" + NAMES + " join (select 1 v union all select 2 union all select 3) versions");
        statement.execute("insert into software_package (name_id, package_version, version_key, state) select 1, concat('0.', seq), concat('010', seq), 'OPEN' from seq_1_to_" + BUILDS);
        statement.execute("update software_name set waiting = 100000 where id = 1");
        statement.execute("insert into installed_package (device_id, package_id, first_seen) select d.id, p.id, '2026-09-01' from (select id from device order by id limit 1000) d join (select id from software_package where id % 400 = 1) p");
        statement.execute("insert into installation (id, version, school_id, device_id, software_id, release_words, source, first_seen, removed_on) select 5000000000 + d.id * 10 + s.seq, 0, d.school_id, d.id,"
            + " 1 + (d.id + 7 * s.seq) % " + PROGRAMS + ", '', elt(1 + d.id % 3, 'AGENT', 'HAND', 'IMPORT'), '2026-09-01', if(d.id % 10 = 0, '2026-10-01', null) from (select id, school_id from device order by id limit " + COMPUTERS + ") d join seq_1_to_3 s");
        statement.execute("set foreign_key_checks = 1");
        statement.execute("analyze table software, software_name, software_package, installed_package, installation");
    }

    /** Audits of all schools over years, of the findings most closed, some of each audit without a day. */
    private static void audits(Statement statement) throws SQLException {
        statement.execute("set foreign_key_checks = 0");
        for (String table : List.of("finding", "frozen_audit", "lan_audit")) {
            statement.execute("delete from " + table);
        }
        statement.execute("insert into lan_audit (id, version, school_id, order_number, order_date, reason, begins_on, ends_on, state, planned_by) select seq, 0, s.id, seq, '2026-10-30', 'it', '2026-11-02' - interval seq % 5 year, '2026-11-20', 'APPROVED', 'it' from seq_1_to_" + AUDITS + " join school s on s.code = concat('B', lpad(1 + seq % "
            + BigRegistry.SCHOOLS + ", 3, '0'))");
        statement.execute("insert into frozen_audit (id, version, audit_id, school_id, facts) select 6000000000 + id, 0, id, school_id, repeat('x', 20000) from lan_audit limit 50");
        statement.execute("insert into finding (id, version, audit_id, school_id, source, severity, text, stands, due_on, closed_on, first_found_on, times) select 7000000000 + f.seq, 0, a.id, a.school_id, 'HAND',"
            + " elt(1 + f.seq % 3, 'CRITICAL', 'MAJOR', 'MINOR'), concat('Недостаток ', f.seq), f.seq % 10 > 0, if(f.seq % 7 = 0, null, '2026-09-01' + interval (f.seq * 37) % 600 day), if(f.seq % 4 < 3, '2026-10-01', null),"
            + " '2026-11-20', 1 from seq_1_to_" + FINDINGS + " f join lan_audit a on a.id = 1 + f.seq % " + AUDITS);
        statement.execute("set foreign_key_checks = 1");
        statement.execute("analyze table lan_audit, frozen_audit, finding");
    }

    @AfterAll
    static void close() throws Exception {
        db.close();
    }

    @Test
    void theLogOfPersonalData() {
        PersonalDataLog log = db.store(PersonalDataLog.class);
        bounded("log, first page", Caller.SYSTEM, 2 * PAGE, () -> assertEquals(PAGE, log.page(null, 0, PAGE).size()));
        bounded("log, count", Caller.SYSTEM, COUNT_COST, () -> assertEquals(Counted.LIMIT + 1, log.count(null)));
    }

    @Test
    void imports() {
        ImportJobs jobs = db.store(ImportJobs.class);
        bounded("imports, first page", Caller.SYSTEM, 2 * PAGE, () -> assertEquals(PAGE, jobs.before(null, PAGE).size()));
        Caller own = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of());
        bounded("own imports, of which there are none", own, 2 * PAGE, () -> assertEquals(List.of(), jobs.before(null, PAGE)));
    }

    @Test
    void people() {
        People people = db.store(People.class);
        bounded("people, first page", Caller.SYSTEM, 4 * PAGE, () -> assertEquals(PAGE, people.page(new PersonFilter(null, null, null), 0, PAGE).size()));
        // Words may stand anywhere in a name: of the few thousand people each is asked once.
        bounded("people found by a subject", Caller.SYSTEM, 2 * BigRegistry.SCHOOLS * BigRegistry.PEOPLE + 4 * PAGE,
            () -> assertEquals(PAGE, people.page(new PersonFilter("физики", null, null), 0, PAGE).size()));
        bounded("people still there, first page", Caller.SYSTEM, 4 * PAGE, () -> assertEquals(PAGE, people.page(new PersonFilter(null, null, true), 0, PAGE).size()));
    }

    @Test
    void rooms() throws Exception {
        Rooms rooms = db.store(Rooms.class);
        RoomFilter all = new RoomFilter(null, null, null, null, null);
        // The page's schools with all their rooms, each with what it refers to, and the schools in order.
        bounded("rooms, first page", Caller.SYSTEM, 3 * BigRegistry.SCHOOLS + 40 * PAGE, () -> assertEquals(PAGE, rooms.page(all, 0, PAGE).size()));
        bounded("rooms in use, first page", Caller.SYSTEM, 3 * BigRegistry.SCHOOLS + 40 * PAGE, () -> assertEquals(PAGE, rooms.page(new RoomFilter(null, null, null, null, true), 0, PAGE).size()));
        bounded("rooms, tenth page", Caller.SYSTEM, 3 * BigRegistry.SCHOOLS + 60 * PAGE, () -> assertEquals(PAGE, rooms.page(all, 9 * PAGE, PAGE).size()));
        bounded("rooms found by their number", Caller.SYSTEM, 10 * BigRegistry.SCHOOLS * BigRegistry.ROOMS, () -> assertEquals(PAGE, rooms.page(new RoomFilter("101", null, null, null, null), 0, PAGE).size()));
        List<Long> ordered = new ArrayList<>();
        try (Statement statement = db.plain().createStatement(); ResultSet rows = statement.executeQuery("select r.id from room r join school s on s.id = r.school_id"
            + " order by length(s.code), s.code, r.building_id, r.floor, length(r.number), r.number, r.id")) {
            while (rows.next()) {
                ordered.add(rows.getLong(1));
            }
        }
        Callers.run(Caller.SYSTEM, () -> {
            for (int first : new int[] {0, PAGE, 9 * PAGE, ordered.size() - PAGE / 2, ordered.size()}) {
                assertEquals(ordered.stream().skip(first).limit(PAGE).toList(), rooms.page(all, first, PAGE).stream().map(RoomRow::id).toList(), "from " + first);
            }
        });
    }

    @Test
    void devicesOfModels() throws Exception {
        Directories directories = db.store(Directories.class);
        List<Long> models = new ArrayList<>();
        Map<Long, Integer> counts = new HashMap<>();
        try (Statement statement = db.plain().createStatement(); ResultSet rows = statement.executeQuery("select model_id, count(*) from device group by model_id order by count(*) desc limit " + PAGE)) {
            while (rows.next()) {
                models.add(rows.getLong(1));
                counts.put(rows.getLong(1), rows.getInt(2));
            }
        }
        assertTrue(DEVICES < BigRegistry.DEVICES || counts.values().stream().anyMatch(n -> n > Directories.DEVICES_LIMIT), counts.toString());
        Map<Long, Counted> expected = counts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Counted.of(e.getValue(), Directories.DEVICES_LIMIT)));
        bounded("devices of a page of models", Caller.SYSTEM, 3 * models.size() * (Directories.DEVICES_LIMIT + 1) + 40 * PAGE, () -> assertEquals(expected, directories.devicesOfModels(models)));
        long school = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        long own = db.number("select count(*) from device where school_id = " + school + " and model_id in (" + models.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
        Caller admin = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(school));
        bounded("devices of a page of models in one school", admin, 4 * own + 40 * PAGE,
            () -> assertEquals(own, directories.devicesOfModels(models).values().stream().mapToInt(Counted::number).sum()));
    }

    @Test
    void namesThatWaitToBeSettled() {
        PackageNames names = db.store(PackageNames.class);
        // Of each name its first versions, and its devices up to their limit.
        int page = 40 * PAGE + 8 * (NameCounts.DEVICES_LIMIT + 1);
        uses("ix_software_name_waiting", bounded("queue of names, first page", Caller.SYSTEM, page, () -> {
            List<QueueRow> rows = names.queue(null, 0, PAGE);
            assertEquals(PAGE, rows.size());
            assertTrue(rows.get(0).more() && rows.get(0).versions().get(0).equals("0." + BUILDS), rows.get(0).toString());
        }));
        uses("ix_software_package_state", bounded("queue of names, tenth page", Caller.SYSTEM, page + 20 * PAGE, () -> assertEquals(PAGE, names.queue(null, 9 * PAGE, PAGE).size())));
        bounded("queue of names by their beginning", Caller.SYSTEM, page + NAMES, () -> assertEquals(PAGE, names.queue("package 2", 0, PAGE).size()));
        uses("ix_software_name_waiting", bounded("queue of names, count", Caller.SYSTEM, COUNT_COST, () -> assertEquals(Counted.LIMIT + 1, names.queued(null))));
        bounded("names that a pattern fits", Caller.SYSTEM, 4 * PAGE, () -> assertEquals(PAGE, names.matching("package 1*", PAGE).size()));
    }

    @Test
    void programs() throws Exception {
        SoftwareCatalogue catalogue = db.store(SoftwareCatalogue.class);
        bounded("programs, first page", Caller.SYSTEM, 2 * PROGRAMS + PAGE, () -> assertEquals(PAGE, catalogue.page(SoftwareFilter.ALL, 0, PAGE).size()));
        bounded("programs of a category", Caller.SYSTEM, PROGRAMS,
            () -> assertEquals(PAGE, catalogue.page(new SoftwareFilter(null, SoftwareCategory.OFFICE, null, null, null), 0, PAGE).size()));
        InstalledPackages installed = db.store(InstalledPackages.class);
        Device device = Callers.as(Caller.SYSTEM, () -> db.devices().after(DeviceFilter.ALL, 0, 1).get(0));
        long reported = db.number("select count(*) from installed_package where device_id = " + device.getId());
        assertTrue(reported > 100, reported + " packages");
        bounded("packages of a device, count", Caller.SYSTEM, (int) reported + 10, () -> assertEquals(reported, installed.count(device)));
        bounded("packages of a device, first page", Caller.SYSTEM, 8 * (int) reported, () -> assertEquals(PAGE, installed.of(device, 0, PAGE).size()));
    }

    @Test
    void installations() throws Exception {
        Installations installations = db.store(Installations.class);
        long school = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        long own = db.number("select count(*) from installation where school_id = " + school + " and removed_on is null");
        Caller admin = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(school));
        InstallationFilter all = InstallationFilter.PRESENT;
        InstallationFilter ofSchool = new InstallationFilter(school, null, null, null, null, null, true);
        InstallationFilter ofProgram = new InstallationFilter(null, null, null, 7L, null, null, true);
        uses("ix_installation_software", bounded("installations, first page", Caller.SYSTEM, 14 * PAGE, () -> assertEquals(PAGE, installations.page(all, 0, PAGE).size())));
        uses("ix_installation_software", bounded("installations, tenth page", Caller.SYSTEM, 30 * PAGE, () -> assertEquals(PAGE, installations.page(all, 9 * PAGE, PAGE).size())));
        uses("ix_installation_school", bounded("installations of a school", Caller.SYSTEM, 14 * PAGE, () -> assertEquals(PAGE, installations.page(ofSchool, 0, PAGE).size())));
        uses("ix_installation_school", bounded("installations in one school's scope", admin, 14 * PAGE, () -> assertEquals(PAGE, installations.page(all, 0, PAGE).size())));
        uses("ix_installation_software", bounded("installations of a program", Caller.SYSTEM, 14 * PAGE, () -> assertEquals(PAGE, installations.page(ofProgram, 0, PAGE).size())));
        bounded("installations after an id", Caller.SYSTEM, 14 * PAGE, () -> assertEquals(PAGE, installations.after(all, 0, PAGE).size()));
        bounded("installations, count", Caller.SYSTEM, COUNT_COST + COUNT_COST / 4, () -> assertEquals(Counted.LIMIT + 1, installations.count(all)));
        bounded("installations in one school's scope, count", admin, 3 * (int) own, () -> assertEquals(Math.min(own, Counted.LIMIT + 1), installations.count(all)));
        bounded("where a program is installed", Caller.SYSTEM, 4 * (3 * COMPUTERS / PROGRAMS) + 200, () -> assertFalse(installations.bySchool(7L).isEmpty()));
        long device = db.number("select max(device_id) from installation where removed_on is null");
        uses("uk_installation_day", bounded("programs of a device", Caller.SYSTEM, 100, () -> assertEquals(3, installations.onDevice(device).size())));
    }

    @Test
    void networksOfSchools() throws Exception {
        long school = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        int rooms = (int) db.number("select count(*) from room where active and school_id = " + school);
        Caller admin = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(school));
        OutletPorts ports = db.store(OutletPorts.class);
        PortFilter ofSchool = new PortFilter(school, null, null, null);
        bounded("ports of a school", Caller.SYSTEM, 8 * PORTS * rooms, () -> assertTrue(ports.of(school).size() >= PORTS * rooms));
        bounded("ports after an id", Caller.SYSTEM, 8 * PAGE, () -> assertEquals(PAGE, ports.after(new PortFilter(null, null, null, null), 0, PAGE).size()));
        bounded("ports in one school's scope after an id", admin, 8 * PORTS * rooms, () -> assertEquals(PAGE, ports.after(ofSchool, 0, PAGE).size()));
        bounded("ports, count", Caller.SYSTEM, COUNT_COST, () -> assertEquals(Counted.LIMIT + 1, ports.count(new PortFilter(null, null, null, null))));
        long room = db.number("select min(room_id) from outlet_port where school_id = " + school);
        String label = db.text("select min(label) from outlet_port where room_id = " + room);
        assertEquals(1, bounded("ports of a room", Caller.SYSTEM, 8 * PORTS, () -> assertEquals(PORTS, ports.ofRoom(room).size())).size());
        uses("ix_outlet_port_label", bounded("a port by its label", Caller.SYSTEM, 20, () -> assertFalse(ports.byLabel(school, label).isEmpty())));
        Nodes nodes = db.store(Nodes.class);
        assertEquals(1, uses("ix_network_node_school", bounded("nodes of a school", Caller.SYSTEM, 16 * NODES, () -> assertEquals(NODES, nodes.of(school).size()))).size());
        SchoolSpeeds speeds = db.store(SchoolSpeeds.class);
        // Of the page's schools the ports are counted; the other schools are put in order.
        int page = 5 * BigRegistry.SCHOOLS + PAGE * (4 * PORTS * BigRegistry.ROOMS + 2 * NODES + 20);
        assertEquals(2, uses("ix_internet_connection_school", bounded("networks, first page", Caller.SYSTEM, page,
            () -> assertEquals(PAGE, speeds.page(new NetworkFilter(null, null), LocalDate.now(), 0, PAGE).size()))).size());
        NetworkPlans plans = db.store(NetworkPlans.class);
        bounded("rooms of a school's network", Caller.SYSTEM, 8 * PORTS * rooms + 10 * rooms, () -> assertEquals(rooms, plans.rooms(school).size()));
    }

    @Test
    void measurements() throws Exception {
        long school = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        Caller admin = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(school));
        Measurements measurements = db.store(Measurements.class);
        MeasurementFilter all = new MeasurementFilter(null, null, false);
        assertEquals(2, uses("ix_measurement_taken", bounded("measurements, first page", Caller.SYSTEM, 8 * PAGE, () -> assertEquals(PAGE, measurements.page(all, 0, PAGE).size()))).size());
        uses("ix_measurement_school", bounded("measurements of a school", Caller.SYSTEM, 8 * PAGE, () -> assertEquals(PAGE, measurements.page(new MeasurementFilter(school, null, false), 0, PAGE).size())));
        uses("ix_measurement_kind", bounded("measurements of a school of one kind", Caller.SYSTEM, 8 * PAGE,
            () -> assertEquals(PAGE, measurements.page(new MeasurementFilter(school, MeasurementKind.NMAP, false), 0, PAGE).size())));
        bounded("measurements in one school's scope", admin, 40 * PAGE, () -> assertEquals(PAGE, measurements.page(all, 0, PAGE).size()));
        bounded("measurements, count", Caller.SYSTEM, COUNT_COST + COUNT_COST / 4, () -> assertEquals(Counted.LIMIT + 1, measurements.count(all)));
        bounded("measurements after an id", Caller.SYSTEM, 8 * PAGE, () -> assertEquals(PAGE, measurements.after(all, 0, PAGE).size()));
        long scan = db.number("select min(measurement_id) from measured_host");
        Reconciliation reconciliation = db.store(Reconciliation.class);
        long expected = db.number("select count(*) from machine where school_id = " + school);
        List<Watched.Query> queries = bounded("a scan beside the registry", Caller.SYSTEM, 40 * HOSTS + 20 * (int) expected,
            () -> assertTrue(reconciliation.of(measurements.find(scan).orElseThrow()).rows().size() >= HOSTS));
        assertTrue(queries.size() <= 12, queries.size() + " queries however many hosts");
    }

    @Test
    void findingsOfNetworkAudits() throws Exception {
        Findings findings = db.store(Findings.class);
        FindingFilter open = FindingFilter.open(null);
        List<Long> ordered = new ArrayList<>();
        try (Statement statement = db.plain().createStatement(); ResultSet rows = statement.executeQuery("select id from finding where stands and closed_on is null order by due_on is null, due_on, id")) {
            while (rows.next()) {
                ordered.add(rows.getLong(1));
            }
        }
        uses("ix_finding_due", bounded("findings, first page", Caller.SYSTEM, 8 * PAGE, () -> assertEquals(ordered.subList(0, PAGE), findings.page(open, 0, PAGE).stream().map(Finding::getId).toList())));
        uses("ix_finding_due", bounded("findings, tenth page", Caller.SYSTEM, 20 * PAGE, () -> assertEquals(PAGE, findings.page(open, 9 * PAGE, PAGE).size())));
        assertEquals(ordered.subList(ordered.size() - 9, ordered.size()), Callers.as(Caller.SYSTEM, () -> findings.page(open, ordered.size() - 9, PAGE)).stream().map(Finding::getId).toList(), "what has no day comes last");
        uses("ix_finding_severity", bounded("findings of a severity", Caller.SYSTEM, 8 * PAGE, () -> assertEquals(PAGE, findings.page(new FindingFilter(null, Severity.MINOR, false, false), 0, PAGE).size())));
        uses("ix_finding_due", bounded("findings that are late", Caller.SYSTEM, 8 * PAGE, () -> assertEquals(PAGE, findings.page(new FindingFilter(null, null, true, false), 0, PAGE).size())));
        uses("ix_finding_all", bounded("findings with those that are closed", Caller.SYSTEM, 8 * PAGE, () -> assertEquals(PAGE, findings.page(new FindingFilter(null, null, false, true), 0, PAGE).size())));
        bounded("findings, count", Caller.SYSTEM, COUNT_COST, () -> assertEquals(Math.min(ordered.size(), Counted.LIMIT + 1), findings.count(open)));
        long school = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        Caller admin = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(school));
        uses("ix_finding_school_due", bounded("findings in one school's scope", admin, 8 * PAGE, () -> assertEquals(PAGE, findings.page(open, 0, PAGE).size())));
        LanAudits audits = db.store(LanAudits.class);
        List<Watched.Query> lists = new ArrayList<>(bounded("network audits, first page", Caller.SYSTEM, 8 * PAGE, () -> assertEquals(PAGE, audits.page(new LanAuditFilter(null, null, null, null), 0, PAGE).size())));
        lists.addAll(bounded("findings of an audit", Caller.SYSTEM, 4 * FINDINGS / AUDITS + 8 * PAGE, () -> assertFalse(findings.of(1L).isEmpty())));
        assertTrue(lists.stream().noneMatch(q -> q.sql().contains("frozen_audit") || q.sql().contains("facts")), "no list reads what acts say: " + lists);
    }

    @Test
    void whatNeedsAttention() {
        bounded("attention", Caller.SYSTEM, 4 * COUNT_COST, () -> assertTrue(db.store(Attention.class).counts().devices() > 0));
    }

    @Test
    void whatLacksARoomOrANumberIsNotWrittenOff() throws Exception {
        long onTheBooks = db.number("select count(*) from device where room_id is null and status not in ('WRITTEN_OFF', 'RETURNED')");
        DeviceFilter filter = new DeviceFilter(null, null, null, null, null, null, null, null, null, true, null, null);
        Callers.run(Caller.SYSTEM, () -> assertEquals(Math.min(onTheBooks, Counted.LIMIT + 1), db.devices().count(filter)));
    }

    private static List<Watched.Query> uses(String index, List<Watched.Query> queries) {
        assertTrue(queries.stream().flatMap(q -> q.plan().stream()).anyMatch(step -> index.equals(step.get("key"))), index + " is not used: " + queries);
        return queries;
    }

    private static List<Watched.Query> bounded(String what, Caller caller, long most, Runnable act) {
        db.forget();
        List<Watched.Query> queries = db.watched().during(() -> Callers.run(caller, act));
        long touched = queries.stream().mapToLong(Watched.Query::touched).sum();
        System.out.printf("%-70s %3d queries %,8d of %,8d rows touched%n", what, queries.size(), touched, most);
        assertFalse(queries.isEmpty(), what);
        assertTrue(touched <= most, what + ": " + touched + " rows touched, at most " + most + " allowed: " + queries);
        return queries;
    }
}
