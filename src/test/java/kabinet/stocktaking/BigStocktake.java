package kabinet.stocktaking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;

/** A school large enough for measurements: devices with their history, in rooms of one building, answered for by some people. Nothing like a real school. */
public final class BigStocktake {

    public static final long SCHOOL = 900_000_000_001L;
    private static final long BUILDING = 900_000_000_002L;
    private static final long MODEL = 900_000_000_003L;
    private static final long KIND = 900_000_000_004L;
    private static final long PEOPLE = 900_000_001_000L;
    private static final long ROOMS = 900_000_010_000L;
    private static final long DEVICES = 900_001_000_000L;
    private static final int PEOPLE_COUNT = 20;
    private static final int ROWS = 1000;

    private final Connection connection;
    private final int devices;
    private final int rooms;

    public BigStocktake(Connection connection, int devices, int rooms) {
        this.connection = connection;
        this.devices = devices;
        this.rooms = rooms;
    }

    /** Fills an installation that has a district. Every seventh device was changed once after it came. */
    public void fill() throws SQLException {
        execute("insert into school (id, version, district_id, code, short_name, inn, settlement_type, inventory_number_template, active) select " + SCHOOL
            + ", 0, min(id), 'BIG', 'Большая школа', '3300000017', 'CITY', '{n:6}', 1 from district");
        execute("insert into building (id, version, school_id, name, active) values (" + BUILDING + ", 0, " + SCHOOL + ", 'Главный корпус', 1)");
        execute("insert into device_kind (id, version, name, workstation, active) values (" + KIND + ", 0, 'Ноутбук большой школы', 1, 1)");
        execute("insert into device_model (id, version, kind_id, manufacturer, name, active) values (" + MODEL + ", 0, " + KIND + ", 'Заря', 'Большая 15', 1)");
        execute("insert into person (id, version, school_id, name, name_key, given_key, patronymic_key, position, active) select " + PEOPLE + " + seq, 0, " + SCHOOL
            + ", concat('Пробная Анна Ивановна ', seq), concat('П', seq), '', '', 'учитель', 1 from seq_1_to_" + PEOPLE_COUNT);
        execute("insert into revision (id, at, account_name) values (next value for revision_id, '2024-09-01 08:00:00', 'it')");
        execute("insert into revision (id, at, account_name) values (next value for revision_id, '2025-09-01 08:00:00', 'it')");
        Iterator<String> tags = tags(devices + rooms).iterator();
        try (PreparedStatement row = connection.prepareStatement("insert into room (id, version, school_id, building_id, number, number_key, name, tag, active) values (?, 0, " + SCHOOL + ", " + BUILDING
            + ", ?, ?, ?, ?, 1)")) {
            for (int i = 0; i < rooms; i++) {
                row.setLong(1, room(i));
                row.setString(2, "К" + i);
                row.setString(3, LookAlikes.fold("К" + i));
                row.setString(4, "Кабинет " + i);
                row.setString(5, tags.next());
                batch(row, i);
            }
            row.executeBatch();
        }
        try (PreparedStatement row = connection.prepareStatement("insert into device (id, version, tag, school_id, model_id, kind_id, inventory_number, inventory_key, inventory_tail, serial_number,"
            + " serial_key, serial_tail, room_id, responsible_id, status, price, commissioned_on) values (?, 0, ?, " + SCHOOL + ", " + MODEL + ", " + KIND + ", ?, ?, ?, ?, ?, ?, ?, ?, 'IN_USE', ?, '2024-09-01')")) {
            for (int i = 0; i < devices; i++) {
                String number = String.format("%09d", 101_340_000 + i);
                String serial = "ZR" + i;
                row.setLong(1, device(i));
                row.setString(2, tags.next());
                row.setString(3, number);
                row.setString(4, LookAlikes.fold(number));
                row.setString(5, new StringBuilder(LookAlikes.fold(number)).reverse().toString());
                row.setString(6, serial);
                row.setString(7, LookAlikes.fold(serial));
                row.setString(8, new StringBuilder(LookAlikes.fold(serial)).reverse().toString());
                row.setLong(9, room(i % rooms));
                row.setLong(10, PEOPLE + 1 + i % rooms % PEOPLE_COUNT);
                row.setBigDecimal(11, new java.math.BigDecimal(10_000 + i % 50_000).setScale(2));
                batch(row, i);
            }
            row.executeBatch();
        }
        String columns = "id, tag, school_id, model_id, kind_id, inventory_number, inventory_key, inventory_tail, serial_number, serial_key, serial_tail, name, room_id, responsible_id, status, price,"
            + " funding_source_id, account_id, okof_id, commissioned_on, useful_life, warranty_until, notes, part_of_id, custom_values";
        String of = " from device d, (select max(id) as last from revision) r where d.school_id = " + SCHOOL;
        execute("insert into device_aud (rev, revtype, revend, " + columns + ") select r.last - 1, 0, if(d.id % 7 = 0, r.last, null), " + columns + of);
        execute("insert into device_aud (rev, revtype, revend, " + columns + ") select r.last, 1, null, " + columns + of + " and d.id % 7 = 0");
        execute("analyze table device, device_aud, room, book_entry, field_scan, revision");
    }

    /**
     * Everything is found where it should be but for every hundredth, which is missing, every hundred-and-first, which is next door, and every thousandth, which
     * is also scanned in the next room. Every five-hundredth scan is one of nothing known.
     */
    public void walk(long stocktake) throws SQLException {
        Random random = new Random(7);
        int seq = 0;
        try (PreparedStatement row = connection.prepareStatement("insert into field_scan (id, version, stocktake_id, school_id, seq, client_id, phone_id, account_id, account_name, kind, code, code_key, device_id,"
            + " room_id, at, received_at, method, asset_condition, outcome) values (?, 0, " + stocktake + ", " + SCHOOL + ", ?, ?, 'phone', 1, 'it', 'SCAN', ?, ?, ?, ?, now(), now(), 'CAMERA', 'IN_USE', 'EXPECTED')")) {
            for (int i = 0; i < devices; i++) {
                if (i % 100 == 3) {
                    continue;
                }
                scan(row, ++seq, random, null, device(i), room((i % 101 == 5 ? i + 1 : i) % rooms));
                if (i % 1000 == 7) {
                    scan(row, ++seq, random, null, device(i), room((i + 1) % rooms));
                }
                if (i % 500 == 9) {
                    scan(row, ++seq, random, "НЕТ-" + i, null, room(i % rooms));
                }
            }
            row.executeBatch();
        }
        execute("analyze table book_entry, field_scan");
    }

    /** Takes all scans back out. */
    public void forget() throws SQLException {
        execute("delete from field_scan");
    }

    private static void scan(PreparedStatement row, int seq, Random random, String code, Long device, long room) throws SQLException {
        row.setLong(1, DEVICES * 2 + seq);
        row.setInt(2, seq);
        row.setString(3, new UUID(random.nextLong(), random.nextLong()).toString());
        row.setString(4, code);
        row.setString(5, code);
        row.setObject(6, device);
        row.setLong(7, room);
        batch(row, seq);
    }

    private static void batch(PreparedStatement row, int i) throws SQLException {
        row.addBatch();
        if (i % ROWS == ROWS - 1) {
            row.executeBatch();
        }
    }

    public static long room(int i) {
        return ROOMS + i;
    }

    public static long device(int i) {
        return DEVICES + i;
    }

    /** Tags that nothing bears yet. */
    private List<String> tags(int count) throws SQLException {
        Set<String> borne = new HashSet<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select tag from device union select tag from room")) {
            while (rows.next()) {
                borne.add(rows.getString(1));
            }
        }
        Random random = new Random(900_001);
        List<String> tags = new ArrayList<>();
        while (tags.size() < count) {
            String tag = Tag.random(random).text();
            if (borne.add(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
