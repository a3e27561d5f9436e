package kabinet.november.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Role;
import kabinet.house.Acting;
import kabinet.house.Cast;
import kabinet.house.Outside;
import kabinet.organisation.control.Schools;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The board over HTTP. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NovemberResourceIT extends Acting {

    private static final Cast CAST = new Cast("NB", 31);

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Schools schools;

    @Test
    @Order(1)
    void theCastEnters() throws Exception {
        CAST.enter(transaction, accounts, passwords, schools);
        assertTrue(accounts.byLogin(CAST.login(Role.VIEWER)).isPresent());
    }

    @Test
    @Order(2)
    @RunAsClient
    void aSchoolReadsItsOwnPapers() throws Exception {
        Outside viewer = Outside.withToken(CAST.login(Role.VIEWER), Cast.PASSWORD);
        JsonObject page = viewer.get("api/v1/november?year=2012").json();
        assertEquals(1, page.getJsonArray("items").size());
        JsonObject school = page.getJsonArray("items").getJsonObject(0);
        assertEquals(CAST.ownSchool(), school.getString("code"));
        JsonArray papers = school.getJsonArray("papers");
        assertEquals(List.of("STOCKTAKE", "LAN_AUDIT", "LICENCE_REPORT"), papers.stream().map(p -> p.asJsonObject().getString("paper")).collect(Collectors.toList()));
        assertEquals("NOT_STARTED", papers.getJsonObject(0).getString("stage"));
        assertTrue(papers.getJsonObject(0).getBoolean("late"));
        assertEquals("2012-11-30", papers.getJsonObject(0).getString("due"));
        assertTrue(papers.getJsonObject(1).getBoolean("known"));
        assertEquals("NOT_STARTED", papers.getJsonObject(1).getString("stage"));
        assertEquals(0, viewer.get("api/v1/november?year=2012&state=APPROVED").json().getJsonArray("items").size());
        assertEquals(422, viewer.get("api/v1/november?year=1812").status());
        assertEquals(422, viewer.get("api/v1/november?year=2012&limit=0").status());
    }

    @Test
    @Order(3)
    @RunAsClient
    void aDistrictIsReadPageByPage() throws Exception {
        Outside district = Outside.withToken(CAST.login(Role.DISTRICT_ADMIN), Cast.PASSWORD);
        JsonObject first = district.get("api/v1/november?year=2012&q=NB-&limit=1").json();
        assertEquals(1, first.getJsonArray("items").size());
        JsonObject second = district.get(first.getString("next")).json();
        assertEquals(CAST.foreignSchool(), second.getJsonArray("items").getJsonObject(0).getString("name"));
        assertFalse(second.containsKey("next"));
    }
}
