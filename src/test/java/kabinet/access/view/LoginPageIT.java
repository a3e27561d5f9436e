package kabinet.access.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** The way in. */
class LoginPageIT extends Browser {

    @Test
    void thePageIsFitForPhoneAndDesk() {
        go("login");
        settled("login");
        open(PHONE);
        go("login");
        settled("login");
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheLoginAndBack() {
        go("room/list?q=214");
        assertTrue(page.url().contains("/login?to="), page.url());
    }

    @Test
    void aWrongPasswordIsSaidAndTheNameIsKept() {
        go("login");
        page.fill("[id='login:username']", "nobody");
        page.fill("[id='login:password']", "wrong-password");
        page.click("#login input[type=submit]");
        assertThat(page.locator("[role=alert]")).containsText("не подходят");
        assertThat(page.locator("[id='login:username']")).hasValue("nobody");
    }
}
