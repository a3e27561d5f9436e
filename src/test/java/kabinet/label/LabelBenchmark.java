package kabinet.label;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kabinet.label.control.LabelSheetPdf;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.SheetPlacement;

/**
 * Times the printing of labels; no test. Run it with
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) kabinet.label.LabelBenchmark [N …] [-peer COMMAND …]
 * </pre>
 * N is a number of labels, 1000 and 10000 unless told. It prints the first render of a fresh process (cold), the median of warm
 * renders in one process, a whole process, and the most heap that was alive during a render. A peer is a command that is given two more
 * words, a file of lines {@code code;line 1;line 2} and the PDF to write (for instance {@code -peer php labels-tcpdf.php}); then the same
 * labels go through both in turn and the median ratios are printed.
 */
public final class LabelBenchmark {

    private static final String[] KINDS = {"Ноутбук педагога", "Ноутбук ученика", "МФУ лазерное А4", "Интерактивная панель 75",
        "Проектор короткофокусный", "Документ-камера", "Коммутатор 24 порта", "Точка доступа Wi-Fi"};
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 9;
    private static final int PEER_ROUNDS = 5;

    private LabelBenchmark() {
    }

    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(args);
        if (!words.isEmpty() && words.get(0).equals("-once")) {
            once(Path.of(words.get(1)), Path.of(words.get(2)));
            return;
        }
        int at = words.indexOf("-peer");
        List<String> peer = at < 0 ? List.of() : words.subList(at + 1, words.size());
        List<Integer> sizes = words.subList(0, at < 0 ? words.size() : at).stream().map(Integer::valueOf).toList();
        for (int size : sizes.isEmpty() ? List.of(1000, 10000) : sizes) measure(size, peer);
    }

    private static void measure(int size, List<String> peer) throws Exception {
        Path workload = Files.createTempFile("labels", ".csv");
        Path pdf = Files.createTempFile("labels", ".pdf");
        try {
            Files.write(workload, workload(size));
            List<LabelContent> labels = read(workload);
            for (int i = 0; i < WARM_UP; i++) render(LabelCatalogue.A4_24_WIDE, labels.iterator(), pdf);
            double warm = median(ROUNDS, () -> render(LabelCatalogue.A4_24_WIDE, labels.iterator(), pdf));
            System.out.printf(Locale.ROOT, "%,d labels, A4 24 × 70 × 37 mm, PDF of %,d bytes%n", size, Files.size(pdf));
            System.out.printf(Locale.ROOT, "  warm render                  %8.3f s%n", warm);
            List<String> own = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), LabelBenchmark.class.getName(), "-once");
            System.out.printf(Locale.ROOT, "  cold render, fresh process   %8.3f s%n", Double.parseDouble(lastLine(run(own, workload, pdf))));
            System.out.printf(Locale.ROOT, "  whole process                %8.3f s%n", median(3, () -> run(own, workload, pdf)));
            for (LabelStock stock : List.of(LabelCatalogue.A4_24_WIDE, LabelCatalogue.ROLL_30_20)) {
                System.out.printf(Locale.ROOT, "  most heap alive, %-11s %8.1f MB%n", stock.key(), HeapProbe.most(stock, labels) / 1e6);
            }
            if (!peer.isEmpty()) compare(peer, own, workload, labels, pdf);
        } finally {
            Files.delete(workload);
            Files.delete(pdf);
        }
    }

    private static void compare(List<String> peer, List<String> own, Path workload, List<LabelContent> labels, Path pdf) throws Exception {
        double[] processes = new double[PEER_ROUNDS];
        double[] warm = new double[PEER_ROUNDS];
        double[] theirs = new double[PEER_ROUNDS];
        for (int i = 0; i < PEER_ROUNDS; i++) {
            theirs[i] = median(1, () -> run(peer, workload, pdf));
            processes[i] = theirs[i] / median(1, () -> run(own, workload, pdf));
            warm[i] = theirs[i] / median(1, () -> render(LabelCatalogue.A4_24_WIDE, labels.iterator(), pdf));
        }
        System.out.printf(Locale.ROOT, "  peer, whole process          %8.3f s%n", middle(theirs));
        System.out.printf(Locale.ROOT, "  peer / our whole process     %8.1f times%n", middle(processes));
        System.out.printf(Locale.ROOT, "  peer / our warm render       %8.1f times%n", middle(warm));
    }

    /** One render in this process; prints its seconds. */
    private static void once(Path workload, Path pdf) throws IOException {
        List<LabelContent> labels = read(workload);
        long start = System.nanoTime();
        render(LabelCatalogue.A4_24_WIDE, labels.iterator(), pdf);
        System.out.println((System.nanoTime() - start) / 1e9);
    }

    private static int render(LabelStock stock, Iterator<LabelContent> labels, Path pdf) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pdf))) {
            return new LabelSheetPdf().write(stock, SheetPlacement.START, "Этикетки", labels, out);
        }
    }

    private static List<String> workload(int size) {
        var random = new java.util.Random(7);
        List<String> lines = new ArrayList<>(size);
        for (int i = 1; i <= size; i++) {
            StringBuilder tag = new StringBuilder();
            for (int c = 0; c < 6; c++) tag.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            lines.add("HTTPS://INV.KOVROV.EXAMPLE/D/" + tag + ";" + KINDS[random.nextInt(KINDS.length)] + ";Инв. № 101340" + String.format("%06d", i)
                    + ", СОШ № " + (1 + random.nextInt(24)));
        }
        return lines;
    }

    private static List<LabelContent> read(Path workload) throws IOException {
        try (Stream<String> lines = Files.lines(workload)) {
            return lines.map(line -> {
                String[] part = line.split(";");
                String[] number = part[2].split(", ");
                return LabelContent.device(part[0], part[0].substring(part[0].lastIndexOf('/') + 1), "Инв. №",
                        number[0].replace("Инв. № ", ""), part[1], number[1]);
            }).toList();
        }
    }

    private static String run(List<String> command, Path workload, Path pdf) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(workload.toString());
        words.add(pdf.toString());
        Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) throw new IOException("Failed: " + words);
        return output;
    }

    /** Loggers may have their say first. */
    private static String lastLine(String output) {
        return output.substring(output.lastIndexOf('\n') + 1);
    }

    private interface Timed {
        Object run() throws Exception;
    }

    private static double median(int rounds, Timed timed) throws Exception {
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            timed.run();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        return middle(seconds);
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
