package kabinet.software.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import kabinet.access.entity.Caller;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.Device;
import kabinet.house.Acting;
import kabinet.house.Browser;
import kabinet.software.control.InstalledPackages;
import kabinet.software.entity.SeenPackage;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What computers reported, as the district settles it on the page. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SoftwareSettlePageIT extends Acting {

    private static final String BEGINNING = "Наставник";

    @Inject
    Registry registry;
    @Inject
    InstalledPackages installed;
    @PersistenceContext
    EntityManager em;

    @Test
    @Order(1)
    void computersReport() throws Exception {
        int added = within(Caller.SYSTEM, () -> {
            Device device = registry.device(registry.school(), registry.model("Отчёт"));
            return installed.replace(device, List.of(new SeenPackage(BEGINNING + " Алгебра 2.1", "2.1", "Росток"), new SeenPackage(BEGINNING + " Алгебра 2.2", "2.2", "Росток"),
                new SeenPackage(BEGINNING + " Драйвер ключа", "", "")), LocalDate.now()).added().size();
        });
        assertEquals(3, added);
    }

    @Test
    @Order(2)
    @RunAsClient
    void theirNamesAreSettledByAPatternAndTakenBack() {
        new Window().settle();
    }

    /** A browser for the method that runs outside the server. */
    private static final class Window extends Browser {

        private void button(String name) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
        }

        void settle() {
            open(DESKTOP);
            signIn("district");
            go("software/settle?q=" + BEGINNING);
            assertThat(page.locator("[id='settle:names'] tbody tr")).hasCount(3);
            settled("software-settle");
            button("Разобрать");
            assertThat(page.locator("#messages")).containsText("Выберите программу");
            button("Отметить все на странице");
            assertThat(page.getByLabel("Отметить «" + BEGINNING + " Алгебра 2.2»")).isChecked();
            page.getByLabel("Отметить «" + BEGINNING + " Драйвер ключа»").uncheck();
            button("Предложить образец");
            assertThat(page.locator("[id='settle:namePattern']")).hasValue(BEGINNING + " Алгебра*");
            assertThat(page.locator("[id='settle:pattern']")).containsText("Алгебра 2.2");
            page.selectOption("[id='settle:what']", new SelectOption().setLabel("Новая программа"));
            page.fill("[id='settle:name']", BEGINNING + " Алгебра");
            page.fill("[id='settle:publisher']", "Росток");
            page.selectOption("[id='settle:category']", new SelectOption().setLabel("Учебная программа"));
            settled("software-settle-new");
            button("Разобрать");
            page.waitForURL(Pattern.compile(".*/software/settle\\?q=.*"));
            assertThat(page.locator("#messages")).containsText("Добавлено 1 правило, разобрано 2 названия");
            assertThat(page.locator("[id='settle:names'] tbody tr")).hasCount(1);
            page.getByLabel("Отметить «" + BEGINNING + " Драйвер ключа»").check();
            page.selectOption("[id='settle:what']", new SelectOption().setLabel("Не учитывать: драйвер, обновление, часть другой программы"));
            assertThat(page.locator("[id='settle:product_input']")).hasCount(0);
            button("Разобрать");
            assertThat(page.locator("#messages")).containsText("разобрано 1 название");
            assertThat(page.locator(".empty").first()).isVisible();
            assertThat(page.locator("#ignoring")).containsText(BEGINNING + " Драйвер ключа");
            page.locator("#ignoring li", new Page.LocatorOptions().setHasText(BEGINNING)).getByRole(AriaRole.BUTTON).click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("#messages")).containsText("Правило отменено. Изменилось 1 название");
            assertThat(page.locator("[id='settle:names'] tbody tr")).hasCount(1);
            assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"));
            context().close();
        }
    }
}
