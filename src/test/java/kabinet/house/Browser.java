package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Tests in a real browser, the system's Chromium. Every page they visit must be free of script errors, of reports of the
 * content security policy and of questions whether to leave it, unless the test expects one; {@link #settled} also holds it against WCAG 2.2 AA and leaves
 * a screenshot.
 */
@RunAsClient
public abstract class Browser extends Kabinet {

    public static final String PASSWORD = "kabinet-demo";
    protected static final int PHONE = 390;
    protected static final int DESKTOP = 1440;

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    protected Page page;
    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        Tools.require(CHROMIUM.toString(), "chromium");
        open(DESKTOP);
    }

    @AfterEach
    void closeBrowser() {
        if (context != null) {
            context.close();
        }
        assertEquals(List.of(), complaints, "the browser complained");
    }

    /** A fresh browser window of the given width; nobody is signed in. */
    protected void open(int width, String... extraFlags) {
        if (context != null) {
            context.close();
        }
        context = browser(extraFlags).newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, width == PHONE ? 844 : 900).setLocale("ru-RU").setPermissions(List.of()).setHasTouch(width == PHONE));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("asked: " + dialog.type() + " " + dialog.message());
            dialog.accept();
        });
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    /** Whether the browser complained of this; what a test expects is no complaint any more. */
    protected boolean complained(String of) {
        return complaints.removeIf(complaint -> complaint.contains(of));
    }

    protected BrowserContext context() {
        return context;
    }

    private static com.microsoft.playwright.Browser browser(String... extraFlags) {
        if (playwright == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        if (extraFlags.length > 0) {
            return launch(extraFlags);
        }
        if (chromium == null) {
            chromium = launch();
        }
        return chromium;
    }

    private static com.microsoft.playwright.Browser launch(String... extraFlags) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(List.of(extraFlags));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setHeadless(true).setArgs(flags));
    }

    /** Signs in with one of the demonstration accounts. */
    protected void signIn(String account) {
        go("login");
        page.fill("[id='login:username']", account);
        page.fill("[id='login:password']", PASSWORD);
        page.click("#login input[type=submit], #login button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    protected void go(String path) {
        page.navigate(BASE.resolve(path).toString());
    }

    /** The page as a user finds it: accessible, and kept as a picture under target/screenshots. */
    protected void settled(String name) {
        page.waitForLoadState();
        List<?> violations = violations();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setPath(Path.of("target/screenshots", name + "-" + page.viewportSize().width + ".png")));
        assertEquals(List.of(), violations, name + " at " + page.url());
    }

    /** Runs axe in the page itself and lets it bring home violations only: telling every element that passed costs it several times as long. */
    private List<?> violations() {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<?>) page.evaluate("""
            tags => axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
              .then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html)))""", WCAG);
    }
}
