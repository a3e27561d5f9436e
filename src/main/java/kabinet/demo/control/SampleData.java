package kabinet.demo.control;

import jakarta.servlet.ServletContext;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files under WEB-INF/sample-data, in the order of their names: {@code 01-schools.csv} holds schools, {@code 07-notice-laptops.xml} is one notice
 * of several.
 */
public class SampleData {

    private static final String FOLDER = "/WEB-INF/sample-data/";
    private static final Pattern NAME = Pattern.compile("(?:.*/)?(\\d+-([a-z]+)(?:-[^/]+)?\\.(?:csv|xml))");

    private final ServletContext context;

    /** @param context the application's, told at its start: there is no request to ask yet */
    public SampleData(ServletContext context) {
        this.context = context;
    }

    /** @param kind what it is imported as */
    public record File(String name, String kind) {
    }

    public List<File> files() {
        return files(context.getResourcePaths(FOLDER));
    }

    static List<File> files(Collection<String> paths) {
        return paths.stream().sorted().map(NAME::matcher).filter(Matcher::matches).map(m -> new File(m.group(1), m.group(2))).toList();
    }

    public InputStream open(File file) {
        return context.getResourceAsStream(FOLDER + file.name());
    }
}
