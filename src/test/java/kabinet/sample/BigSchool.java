package kabinet.sample;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;

/** Writes the schools of a {@link BigRegistry}, one after another, each with its rooms, people and devices. */
final class BigSchool {

    /** Ids of what the migrations put into the directories, and of the models. */
    record Directories(long district, Map<String, Long> kinds, Map<Model, Long> models, Map<String, Long> roomKinds,
            Map<String, Long> funds, Map<String, Long> accounts, Map<String, Long> okof) {
    }

    /** A head with its two parts once in so many devices. */
    private static final int COMPLEX_EVERY = 40;
    /** The makers' patterns are made for a city: a million devices need more numbers. */
    private static final String MORE_DIGITS = "####";
    private static final String[] STATUSES = {"IN_USE", "IN_USE", "IN_USE", "IN_USE", "IN_USE", "IN_USE", "IN_USE", "IN_USE", "IN_USE",
        "IN_USE", "IN_USE", "IN_USE", "IN_USE", "IN_STOCK", "IN_STOCK", "REPAIR", "MOTHBALLED", "TO_WRITE_OFF", "WRITTEN_OFF", "LOST"};
    private static final String[] FUNDS = {"Городской бюджет", "Городской бюджет", "Областной бюджет", "Внебюджетные средства", "Федеральный бюджет"};

    private final Connection connection;
    private final Directories directories;
    private final Random random;
    private final LongSupplier ids;
    private final Names names;
    private final Serials serials;
    private final Set<String> spentTags = new HashSet<>();
    private final LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    private final List<Model> singles;
    private final Model complex;
    private final Model unit;
    private final Model stand;

    private final BulkInsert schools;
    private final BulkInsert buildings;
    private final BulkInsert people;
    private final BulkInsert rooms;
    private final BulkInsert tags;
    private final BulkInsert numbers;
    private final BulkInsert devices;

    BigSchool(Connection connection, Directories directories, Random random, LongSupplier ids) throws SQLException {
        this.connection = connection;
        this.directories = directories;
        this.random = random;
        this.ids = ids;
        names = new Names(random);
        serials = new Serials(random);
        Catalogue catalogue = new Catalogue();
        complex = catalogue.kit(Catalogue.COMPLEX, 2021);
        unit = catalogue.kit(Catalogue.COMPUTING_UNIT, 2021);
        stand = catalogue.kit(Catalogue.STAND, 2021);
        singles = catalogue.all().stream().filter(model -> model.price() > 0 && !model.kind().equals(Catalogue.COMPLEX)).toList();
        schools = new BulkInsert(connection, "school", "id, version, district_id, code, short_name, name, inn, kpp, ogrn, okpo, oktmo,"
                + " settlement_type, address, inventory_number_template, active");
        buildings = new BulkInsert(connection, "building", "id, version, school_id, name");
        people = new BulkInsert(connection, "person", "id, version, school_id, name, name_key, given_key, patronymic_key, position, active");
        rooms = new BulkInsert(connection, "room", "id, version, school_id, building_id, number, number_key, name, kind_id, floor,"
                + " responsible_id, tag, active");
        tags = new BulkInsert(connection, "issued_tag", "tag, issued_at, claimed");
        numbers = new BulkInsert(connection, "inventory_number", "id, version, school_id, number, number_key");
        devices = new BulkInsert(connection, "device", "id, version, tag, school_id, model_id, kind_id, inventory_number, inventory_key,"
                + " inventory_tail, serial_number, serial_key, serial_tail, room_id, responsible_id, status, price, funding_source_id, account_id,"
                + " okof_id, commissioned_on, useful_life, warranty_until, part_of_id, custom_values");
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select tag from issued_tag")) {
            while (rows.next()) {
                spentTags.add(rows.getString(1));
            }
        }
    }

    /** Adds the n-th school with that many devices and commits. */
    void add(int n, int count) throws SQLException {
        Place place = school(n);
        for (int i = 0, sequence = 1; i < count; sequence++) {
            if (sequence % COMPLEX_EVERY == 0 && i + 3 <= count) {
                String number = "10134%05d".formatted(sequence);
                int room = random.nextInt(place.rooms.size());
                LocalDate day = day(complex);
                long head = device(place, complex, number, room, day, null);
                device(place, unit, number, room, day, head);
                device(place, stand, number, room, day, head);
                i += 3;
            } else {
                Model model = singles.get(random.nextInt(singles.size()));
                device(place, model, "10134%05d".formatted(sequence), random.nextInt(place.rooms.size()), day(model), null);
                i++;
            }
        }
        send(tags, numbers, devices);
        connection.commit();
    }

    private record Place(long school, List<Long> rooms, List<Long> people) {
    }

    private Place school(int n) throws SQLException {
        long school = ids.getAsLong();
        schools.add(school, 0, directories.district(), "B%03d".formatted(n), "МБОУ СОШ № " + (1000 + n),
                "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № " + (1000 + n) + "»",
                StateCodes.inn("3398%05d".formatted(n)), "339801001", StateCodes.ogrn("10133%07d".formatted(9_000_000 + n)),
                StateCodes.okpo("%07d".formatted(9_800_000 + n)), "17725000", "CITY", "ул. Букварная, д. " + n,
                "{account}{n:5}", true);
        long building = ids.getAsLong();
        buildings.add(building, 0, school, House.MAIN);
        List<Long> persons = new ArrayList<>();
        for (int i = 0; i < BigRegistry.PEOPLE; i++) {
            String name = i % 5 == 0 ? names.man() : names.woman();
            persons.add(ids.getAsLong());
            String key = LookAlikes.fold(name);
            String given = key.substring(key.indexOf(' ') + 1);
            people.add(persons.get(i), 0, school, name, key, given, given.substring(given.indexOf(' ') + 1), i == 0 ? "директор" : "учитель "
                    + Staff.SUBJECTS.get(i % Staff.SUBJECTS.size()), true);
        }
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < BigRegistry.ROOMS; i++) {
            int floor = 1 + i / 10;
            String number = Integer.toString(floor * 100 + 1 + i % 10);
            places.add(ids.getAsLong());
            rooms.add(places.get(i), 0, school, building, number, LookAlikes.fold(number), "Кабинет " + number,
                    directories.roomKinds().get(i % 10 == 0 ? "Компьютерный класс" : "Учебный кабинет"), floor,
                    persons.get(i % persons.size()), tag(), true);
        }
        send(schools, buildings, people, rooms);
        return new Place(school, places, persons);
    }

    private long device(Place place, Model model, String number, int room, LocalDate day, Long head) throws SQLException {
        long id = ids.getAsLong();
        String key = LookAlikes.fold(number);
        String serial = model.serial().isEmpty() ? "" : serials.next(model.serial() + MORE_DIGITS, day.getYear());
        String serialKey = serial.isEmpty() ? null : LookAlikes.fold(serial);
        String status = head != null || model == complex ? "IN_USE" : STATUSES[random.nextInt(STATUSES.length)];
        boolean gone = status.equals("WRITTEN_OFF") || status.equals("LOST");
        if (head == null) {
            numbers.add(ids.getAsLong(), 0, place.school, number, key);
        }
        devices.add(id, 0, tag(), place.school, directories.models().get(model), directories.kinds().get(model.kind()), number, key,
                reversed(key), serialKey == null ? null : serial, serialKey, reversed(serialKey), gone ? null : place.rooms.get(room),
                gone ? null : place.people.get(room % place.people.size()), status, head == null ? BigDecimal.valueOf(model.price()) : null,
                directories.funds().get(FUNDS[random.nextInt(FUNDS.length)]), directories.accounts().get(status.equals("WRITTEN_OFF") ? "02" : "101.34"),
                model.okof().isEmpty() ? null : directories.okof().get(model.okof()), day, model.life(),
                day.plusMonths(12L * (1 + random.nextInt(3))), head, null);
        return id;
    }

    private LocalDate day(Model model) {
        int year = model.from() + random.nextInt(model.to() - model.from() + 1);
        return Kit.workday(LocalDate.of(year, 2, 1).plusDays(random.nextInt(200)));
    }

    private String tag() throws SQLException {
        String tag;
        do {
            tag = Tag.random(random).text();
        } while (!spentTags.add(tag));
        tags.add(tag, now, true);
        return tag;
    }

    private static String reversed(String key) {
        return key == null ? null : new StringBuilder(key).reverse().toString();
    }

    /** What is referred to goes first. */
    private static void send(BulkInsert... inserts) throws SQLException {
        for (BulkInsert insert : inserts) {
            insert.close();
        }
    }
}
