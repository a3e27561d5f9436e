package kabinet.embeddeddb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Properties;

/** An application in a JVM of its own that uses the embedded database and then waits to be ended in one way or another. */
final class ForkedApplication implements AutoCloseable {

    private final Process jvm;
    private final ProcessHandle server;

    private ForkedApplication(Process jvm, ProcessHandle server) {
        this.jvm = jvm;
        this.server = server;
    }

    /** Returns when the application's connection stands and its row is committed. */
    static ForkedApplication start(Path data) throws IOException {
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dkabinet.data=" + data,
                "-cp", System.getProperty("java.class.path"), ForkedApplication.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = jvm.inputReader();
        String pid = out.readLine();
        if (pid == null) {
            throw new IOException("the forked application has ended with " + jvm.onExit().join().exitValue());
        }
        return new ForkedApplication(jvm, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }

    public static void main(String... none) throws Exception {
        try (Connection connection = new EmbeddedMariaDbDriver().connect("jdbc:mariadb:embedded:kabinet", new Properties());
                var statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE forked (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO forked VALUES (7)");
        }
        System.out.println(EmbeddedMariaDb.ofThisJvm().process().pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    /** The database server that the application has started. */
    ProcessHandle server() {
        return server;
    }

    void kill() {
        jvm.destroyForcibly().onExit().join();
    }

    void end() {
        jvm.toHandle().destroy();
        jvm.onExit().join();
    }

    /** Leaves no server behind, unless the application has been killed. */
    @Override
    public void close() {
        end();
    }
}
