package kabinet.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything in {@code sample-data/faulty/}: the files and the list of their faults. They presuppose the loaded sample. */
final class FaultyFiles {

    private static final List<String> EXPECTED = List.of("file", "kind", "line", "column", "reason");

    private FaultyFiles() {
    }

    static List<FaultyFile> all() {
        List<FaultyFile> files = new ArrayList<>(FaultyOrganisation.files());
        files.addAll(FaultyDevices.files());
        files.addAll(FaultyLicences.files());
        files.addAll(FaultyPrograms.files());
        files.addAll(FaultyNetworks.files());
        files.addAll(FaultyFormats.files());
        files.addAll(FaultyWorkbooks.files());
        files.addAll(FaultyDocuments.files(new SampleData()));
        return files;
    }

    /** File name to content, {@code expected.csv} last. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Table expected = new Table(EXPECTED);
        for (FaultyFile file : all()) {
            if (files.put(file.name, file.content) != null) {
                throw new IllegalStateException("twice: " + file.name);
            }
            for (FaultyFile.Fault fault : file.faults) {
                expected.add(file.name, file.kind, Integer.toString(fault.line()), fault.column(), fault.reason());
            }
        }
        files.put("expected.csv", expected.csv());
        return files;
    }
}
