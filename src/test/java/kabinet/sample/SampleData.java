package kabinet.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The demonstration district: 17 schools with their people, rooms and devices. The same code yields the same bytes on every
 * machine ({@link Random} is specified by its algorithm). Run {@link #main} after a change and commit the files that it rewrites.
 */
public final class SampleData {

    private static final long SEED = 33_17_2020L;
    /** Two small schools share one administrator, who therefore stands among the people of both. */
    private static final int SHARED_FROM = 2;
    private static final int SHARED_TO = 18;

    final Catalogue catalogue = new Catalogue();
    final List<Person> people = new ArrayList<>();
    final List<Room> rooms = new ArrayList<>();
    final List<Device> devices = new ArrayList<>();
    private final Map<School, Kit> kits = new LinkedHashMap<>();

    SampleData() {
        Random shared = new Random(SEED);
        Names names = new Names(shared);
        Serials serials = new Serials(shared);
        String visiting = null;
        for (School school : School.ALL) {
            Random random = new Random(SEED + school.number());
            Staff staff = new Staff(school, names, random, school.number() == SHARED_TO ? visiting : null);
            visiting = school.number() == SHARED_FROM ? staff.specialist.name() : visiting;
            House house = new House(school, staff, random);
            people.addAll(staff.everyone());
            rooms.addAll(house.rooms());
            devices.addAll(equip(school, staff, house, serials, random));
        }
    }

    private List<Device> equip(School school, Staff staff, House house, Serials serials, Random random) {
        List<Device> here = new ArrayList<>(new OlderEquipment(school, house, catalogue, serials, random).devices());
        if (school.kitYear() > 0) {
            Kit kit = new Kit(school, staff, house, catalogue, serials, random);
            kits.put(school, kit);
            here.addAll(kit.devices());
        }
        List<Device> numbered = Accounting.number(school, here);
        Fate fate = new Fate(staff, house, random);
        // A complex goes as a whole: its parts would have to follow their panel.
        numbered.stream().filter(device -> device.head == null && !device.model.kind().equals(Catalogue.COMPLEX)).forEach(fate::decide);
        return numbered;
    }

    /** File name to content, in loading order. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("01-schools.csv", table(Table.SCHOOLS, School.ALL.stream().map(School::cells).toList()));
        files.put("02-people.csv", table(Table.PEOPLE, people.stream().map(Person::cells).toList()));
        files.put("03-rooms.csv", table(Table.ROOMS, rooms.stream().map(Room::cells).toList()));
        files.put("04-models.csv", table(Table.MODELS, catalogue.all().stream().map(Model::cells).toList()));
        files.put("05-devices.csv", table(Table.DEVICES, devices.stream().map(Device::cells).toList()));
        purchases(files);
        files.put("13-software.csv", table(Programs.CATALOGUE, Programs.catalogue()));
        files.put("14-recognition.csv", table(Programs.RULES, Programs.rules()));
        List<List<String>> installed = Programs.installed(devices);
        files.put("15-installations.csv", table(Programs.INSTALLED, installed));
        files.put("16-licences.csv", table(Licensing.LICENCES, Licensing.licences(installed)));
        files.put("17-internet.csv", table(Networks.INTERNET, Networks.internet()));
        files.put("18-nodes.csv", table(Networks.NODES, Networks.nodes(devices)));
        files.put("19-ports.csv", table(Networks.PORTS, Networks.ports(rooms, devices)));
        return files;
    }

    /** What the kits were bought and accepted by, and the purchase that is still open. */
    private void purchases(Map<String, byte[]> files) {
        List<Delivered> kitNotes = kits.keySet().stream().map(this::delivered).toList();
        More more = new More(catalogue);
        List<Delivered> all = new ArrayList<>(kitNotes);
        all.addAll(List.of(more.open(), more.toTry()));
        Procurement procurement = new Procurement(all);
        Purchase.ALL.forEach(purchase -> files.put("06-notice-" + purchase.year() + ".xml", procurement.notice(purchase)));
        files.put("07-contracts.csv", table(Table.CONTRACTS, procurement.contracts()));
        files.put("08-funding.csv", table(Table.FUNDING, procurement.funding()));
        kitNotes.forEach(note -> files.put(fileName(note), note.xml()));
        files.put(fileName(more.open()), more.open().xml());
        files.put("11-kits.csv", table(Table.KITS, kits.values().stream().flatMap(kit -> kit.planned().stream()).toList()));
        files.put("12-allocations.csv", table(Table.ALLOCATIONS, Procurement.allocations()));
        files.put("10-receipts.csv", table(Table.RECEIPTS, kitNotes.stream().flatMap(note -> kits.get(note.school()).receipts(note).stream()).toList()));
    }

    private static String fileName(Delivered note) {
        return "09-delivery-%d-%02d.xml".formatted(note.purchase().year(), note.school().number());
    }

    /** The document about a school's kit; the first school of a year has the licence on it. */
    Delivered delivered(School school) {
        School first = kits.keySet().stream().filter(other -> other.kitYear() == school.kitYear()).findFirst().orElseThrow();
        return kits.get(school).delivered(school == first);
    }

    /** What a newcomer uploads and receives; not loaded. */
    Map<String, byte[]> filesToTry() {
        return new LinkedHashMap<>(Map.of("upd-503-41.xml", new More(catalogue).toTry().xml()));
    }

    /** What tools measured in the schools with audits: the demonstration gives them the days of its audits. */
    Map<String, byte[]> filesOfAudits() {
        return Measured.files(rooms, devices, Networks.ports(rooms, devices));
    }

    private static byte[] table(List<String> header, List<List<String>> rows) {
        return new Table(header, rows).csv();
    }

    /** Rewrites the committed files below the project folder given as the only argument, the current folder by default. */
    public static void main(String... arguments) throws IOException {
        Path project = Path.of(arguments.length == 0 ? "" : arguments[0]).toAbsolutePath();
        write(project.resolve("sample-data"), new SampleData().files());
        write(project.resolve("sample-data/to-try"), new SampleData().filesToTry());
        write(project.resolve("sample-data/audits"), new SampleData().filesOfAudits());
        write(project.resolve("sample-data/faulty"), FaultyFiles.files());
        write(project.resolve("src/test/resources/exchange"), Twins.files());
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
