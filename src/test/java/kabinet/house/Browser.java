package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kabinet.base.Texts;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Tests in a real browser, the system's Chromium, built without windows: a whole one draws tabs that nobody sees, at the price of one more page. Every page
 * they visit must be free of script errors, of reports of the content security policy and of questions whether to leave it, unless the test expects one;
 * {@link #settled} also holds it against WCAG 2.2 AA.
 */
@RunAsClient
public abstract class Browser extends Kabinet {

    public static final String PASSWORD = "kabinet-demo";
    protected static final int PHONE = 390;
    protected static final int DESKTOP = 1440;
    /** How long a page may take to do what is expected of it, on a busy machine: milliseconds. */
    private static final int PATIENCE = 20_000;

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium-headless-shell"));
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Given to each window once: to send it after each page costs as much as what it then does. A page that is not looked at does not even read it through. */
    private static final String AXE = "window.axeOnDemand = () => { if (!window.axe) { " + AxeBuilder.getAxeScript() + "\n} return window.axe; };";

    /** Cookies of who signed in, by account. */
    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    protected Page page;
    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        Tools.require(CHROMIUM.toString(), "chromium-headless-shell");
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
            .setViewportSize(width, height(width)).setLocale("ru-RU").setPermissions(List.of()).setHasTouch(width == PHONE));
        context.addInitScript(AXE);
        page = watched(context.newPage());
    }

    /**
     * A browser that keeps everything in a folder, as a phone does; whatever was opened before is closed.
     *
     * @param offline whether there is no network from the first moment
     */
    protected void openKept(Path profile, int width, boolean offline, String... extraFlags) {
        if (context != null) {
            context.close();
        }
        context = playwright().chromium().launchPersistentContext(profile, new BrowserType.LaunchPersistentContextOptions().setExecutablePath(CHROMIUM).setHeadless(true)
            .setArgs(flags(extraFlags)).setViewportSize(width, height(width)).setLocale("ru-RU").setHasTouch(width == PHONE).setOffline(offline));
        context.addInitScript(AXE);
        page = watched(context.pages().get(0));
    }

    /** The browser of the folder is ended as by pulling out the battery: no page is asked, nothing is tidied up. */
    protected void kill(Path profile) throws Exception {
        List<ProcessHandle> processes = ProcessHandle.current().descendants()
            .filter(process -> process.info().arguments().stream().flatMap(java.util.Arrays::stream).anyMatch(word -> word.endsWith("user-data-dir=" + profile))).toList();
        assertFalse(processes.isEmpty(), "no browser of " + profile);
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        context = null;
    }

    /** One more page of the same browser. */
    protected Page another() {
        return watched(context.newPage());
    }

    private static int height(int width) {
        return width == PHONE ? 844 : 900;
    }

    private Page watched(Page opened) {
        opened.setDefaultTimeout(PATIENCE);
        opened.onPageError(complaints::add);
        opened.onDialog(dialog -> {
            complaints.add("asked: " + dialog.type() + " " + dialog.message());
            dialog.accept();
        });
        opened.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return opened;
    }

    /** Whether the browser complained of this; what a test expects is no complaint any more. */
    protected boolean complained(String of) {
        return complaints.removeIf(complaint -> complaint.contains(of));
    }

    protected BrowserContext context() {
        return context;
    }

    private static Playwright playwright() {
        if (playwright == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        }
        return playwright;
    }

    private static com.microsoft.playwright.Browser browser(String... extraFlags) {
        if (extraFlags.length > 0) {
            return launch(extraFlags);
        }
        if (chromium == null) {
            chromium = launch();
        }
        return chromium;
    }

    private static com.microsoft.playwright.Browser launch(String... extraFlags) {
        return playwright().chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setHeadless(true).setArgs(flags(extraFlags)));
    }

    private static List<String> flags(String... extraFlags) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(List.of(extraFlags));
        return flags;
    }

    /** Signs in with one of the demonstration accounts; once it has, the session serves later tests too: hashing a password is made to take its time. */
    protected void signIn(String account) {
        if (SESSIONS.containsKey(account)) {
            context.addCookies(SESSIONS.get(account));
            go("");
            if (!page.url().contains("/login")) {
                return;
            }
        }
        go("login");
        page.fill("[id='login:username']", account);
        page.fill("[id='login:password']", PASSWORD);
        page.click("#login input[type=submit], #login button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        SESSIONS.put(account, context.cookies().stream().filter(cookie -> !cookie.name.equals(Texts.COOKIE)).toList());
    }

    protected void go(String path) {
        page.navigate(BASE.resolve(path).toString());
    }

    /**
     * The page as a user finds it: accessible, and, with {@code -Dscreenshots=true}, kept as a picture under target/screenshots. It is looked at from its top: what the bar half covers counts
     * as too small, and what still fades in as too pale.
     */
    protected void settled(String name) {
        page.waitForLoadState();
        page.evaluate("Promise.allSettled(document.getAnimations().filter(one => isFinite(one.effect.getComputedTiming().endTime)).map(one => one.finished))");
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})");
        List<?> violations = violations();
        if (Boolean.getBoolean("screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/screenshots", name + "-" + page.viewportSize().width + ".png")));
        }
        assertEquals(List.of(), violations, name + " at " + page.url());
    }

    /** Runs axe in the page itself and lets it bring home violations only: telling every element that passed costs it several times as long. */
    private List<?> violations() {
        return (List<?>) page.evaluate("""
            tags => axeOnDemand().run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
              .then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html)))""", WCAG);
    }
}
