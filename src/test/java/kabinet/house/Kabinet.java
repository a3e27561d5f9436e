package kabinet.house;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The running application, for tests inside it and from outside: the WAR as it ships, with the test classes added, on the
 * provisioned server and the real database, with the demonstration data. {@link OneServer} and {@link OneDeployment} make all test classes of a {@link Fork} share it.
 */
@ExtendWith(OneServer.class)
public abstract class Kabinet {

    /** Where the application answers; the offset keeps it apart from a running one. */
    public static final URI BASE = URI.create("http://localhost:" + (8080 + Fork.OFFSET) + "/");

    private static final String OUTSIDE = ".*/(PageIT|[A-Za-z]*PageIT|[A-Za-z]*Browser[A-Za-z]*|OneDeployment)(\\$.*)?\\.class";

    @Deployment
    static WebArchive war() {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "kabinet-it.war").importFrom(new File("target/kabinet.war")).as(WebArchive.class)
            .addPackages(true, Filters.exclude(OUTSIDE), "kabinet").addAsResource(new File("src/test/resources/exchange"), "exchange").addAsResource(new File("src/test/resources/measurement"), "measurement");
        return war.setWebXML(new StringAsset(openToTheRunner(war)));
    }

    /** The shipped descriptor, with the servlet through which tests inside the server are called let through the sign-in. */
    private static String openToTheRunner(WebArchive war) {
        try (InputStream in = war.get("WEB-INF/web.xml").getAsset().openStream()) {
            String descriptor = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return descriptor.replace("<url-pattern>/login</url-pattern>", "<url-pattern>/login</url-pattern><url-pattern>/ArquillianServletRunnerEE9</url-pattern>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
