package kabinet.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kabinet.house.Kabinet;
import kabinet.house.Outside;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What every answer forbids the browser. */
@RunAsClient
class SecurityHeadersIT extends Kabinet {

    @Test
    void pagesRunOnlyScriptsOfOursAndOfTheirNonce() throws Exception {
        Outside.Answer page = Outside.anonymous().get("login");
        String policy = onePolicy(page);
        for (String part : List.of("default-src 'self'", "style-src-attr 'unsafe-inline'", "img-src 'self' data: blob:", "connect-src 'self'", "base-uri 'self'",
                "form-action 'self'", "object-src 'none'", "frame-ancestors 'none'")) {
            assertTrue(policy.contains(part), policy);
        }
        assertTrue(policy.matches(".*script-src 'self' 'nonce-[^']+';?"), policy);
        assertFalse(policy.contains("unsafe-eval"));
        assertFalse(policy.replace("style-src-attr 'unsafe-inline'", "").contains("unsafe-inline"));
        assertEquals("no-store", page.header("Cache-Control"));
    }

    @Test
    void twoPagesHaveTwoNonces() throws Exception {
        assertFalse(onePolicy(Outside.anonymous().get("login")).equals(onePolicy(Outside.anonymous().get("login"))));
    }

    @Test
    void everyAnswerCarriesTheRest() throws Exception {
        for (String path : List.of("login", "api/v1/nothing", "api/v1/tokens", "jakarta.faces.resource/base.css.xhtml?ln=kabinet")) {
            Outside.Answer answer = Outside.anonymous().get(path);
            assertEquals(List.of("nosniff"), answer.raw().headers().allValues("X-Content-Type-Options"), path);
            assertEquals(List.of("same-origin"), answer.raw().headers().allValues("Referrer-Policy"), path);
        }
        for (String path : List.of("login", "api/v1/tokens", "jakarta.faces.resource/base.css.xhtml?ln=kabinet")) {
            assertTrue(Outside.anonymous().get(path).header("Permissions-Policy").startsWith("camera=(self)"), path);
        }
    }

    @Test
    void dataLoadAndRunNothing() throws Exception {
        assertTrue(onePolicy(Outside.anonymous().get("api/v1/tokens")).startsWith("default-src 'none'"));
        assertEquals("no-store", Outside.anonymous().get("api/v1/tokens").header("Cache-Control"));
    }

    @Test
    void whatNamesItsBuildMayBeKept() throws Exception {
        Matcher style = Pattern.compile("href=\"/(jakarta\\.faces\\.resource/base\\.css[^\"]+)\"").matcher(Outside.anonymous().get("login").body());
        assertTrue(style.find());
        String address = style.group(1).replace("&amp;", "&");
        assertTrue(address.contains("v="), address);
        Outside.Answer kept = Outside.anonymous().get(address);
        assertEquals(List.of("public, max-age=31536000, immutable"), kept.raw().headers().allValues("Cache-Control"));
        assertEquals(200, kept.status());
        assertEquals("no-cache", Outside.anonymous().get("jakarta.faces.resource/base.css.xhtml?ln=kabinet").header("Cache-Control"));
    }

    private static String onePolicy(Outside.Answer answer) {
        List<String> policies = answer.raw().headers().allValues("Content-Security-Policy");
        assertEquals(1, policies.size(), policies.toString());
        return policies.get(0);
    }
}
