package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our own tags, as {@code kabinet.taglib.xml} declares them. */
class TagsTest {

    /** Names that Expression Language knows by itself: an attribute left out would not be empty but, say, the request's headers with their cookies. */
    private static final Set<String> IMPLICIT = Set.of("application", "applicationScope", "cc", "component", "cookie", "externalContext", "facesContext", "flash", "flowScope",
        "header", "headerValues", "initParam", "param", "paramValues", "request", "requestScope", "resource", "session", "sessionScope", "view", "viewScope");
    private static final Pattern ATTRIBUTE = Pattern.compile("<attribute>.*?<name>(\\w+)</name>", Pattern.DOTALL);

    @Test
    void noAttributeBearsTheNameOfAnImplicitObject() throws IOException {
        List<String> attributes = ATTRIBUTE.matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/kabinet.taglib.xml"))).results().map(result -> result.group(1)).toList();
        assertFalse(attributes.isEmpty());
        assertEquals(List.of(), attributes.stream().filter(IMPLICIT::contains).toList());
    }
}
