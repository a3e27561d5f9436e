package kabinet.access.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Role;
import kabinet.house.Cast;
import kabinet.house.Kabinet;
import kabinet.house.Outside;
import kabinet.organisation.control.Schools;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The way in for programs, and what is refused there. Guessing is done from other loopback addresses: the throttle counts by address. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TokensIT extends Kabinet {

    private static final Cast CAST = new Cast("TOK", 41);

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Schools schools;
    @Inject
    UserTransaction transaction;

    @Test
    @Order(1)
    void theCastEnters() throws Exception {
        CAST.enter(transaction, accounts, passwords, schools);
        assertTrue(accounts.byLogin(CAST.login(Role.VIEWER)).isPresent());
    }

    @Test
    @Order(2)
    @RunAsClient
    void aTokenOpensTheApi() throws Exception {
        assertEquals(200, Outside.withToken(CAST.login(Role.VIEWER), Cast.PASSWORD).get("api/v1/devices").status());
    }

    @Test
    @Order(3)
    @RunAsClient
    void withoutATokenTheAnswerIsAProblemThatAsksForOne() throws Exception {
        Outside.Answer answer = Outside.anonymous().get("api/v1/devices");
        assertEquals(401, answer.status());
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
        assertEquals(401, answer.json().getInt("status"));
    }

    @Test
    @Order(4)
    @RunAsClient
    void anUnknownTokenIsNoBetterThanNone() throws Exception {
        for (String authorization : new String[] {"Bearer kab_wrong", "Bearer ", "Basic YTpi", "kab_wrong"}) {
            assertEquals(401, Outside.anonymous().with("Authorization", authorization).get("api/v1/devices").status(), authorization);
        }
    }

    @Test
    @Order(5)
    @RunAsClient
    void aTokenIsNoWayIntoThePages() throws Exception {
        Outside program = Outside.withToken(CAST.login(Role.VIEWER), Cast.PASSWORD);
        Outside.Answer answer = program.get("school/list");
        assertEquals(302, answer.status());
        assertTrue(answer.header("Location").contains("/login"));
    }

    @Test
    @Order(6)
    @RunAsClient
    void aTokenNeedsAName() throws Exception {
        Outside.Answer answer = Outside.anonymous().send("POST", "api/v1/tokens", "{\"username\": \"x\", \"password\": \"y\", \"colour\": \"red\"}");
        assertEquals(422, answer.status());
        assertEquals("[\"colour\",\"name\"]", answer.json().getJsonArray("faults").stream().map(f -> f.asJsonObject().get("field").toString())
            .collect(java.util.stream.Collectors.joining(",", "[", "]")));
    }

    @Test
    @Order(7)
    @RunAsClient
    void aSessionWritesOnlyWithTheHeaderThatOtherSitesCannotSend() throws Exception {
        Outside browser = Outside.withSession(CAST.login(Role.SCHOOL_ADMIN), Cast.PASSWORD);
        assertEquals(200, browser.get("api/v1/rooms").status());
        String room = "{\"school\": " + browser.get("api/v1/schools").json().getJsonArray("items").getJsonObject(0).getInt("id") + ", \"number\": \"CSRF\"}";
        Outside.Answer refused = browser.send("POST", "api/v1/rooms", room);
        assertEquals(403, refused.status());
        assertEquals("urn:kabinet:access.crossSite", refused.json().getString("type"));
        for (String address : List.of("api/v1/rooms;x=/tokens", "api/v1/rooms;x=%2Ftokens", "api/v1/imports;x=%2Ftokens?kind=people")) {
            assertEquals(403, browser.send("POST", address, room).status(), address);
        }
        assertEquals(201, browser.send("POST", "api/v1/rooms", room, "X-Requested-With", "it").status());
    }

    @Test
    @Order(8)
    @RunAsClient
    void fiveWrongPasswordsLockTheAccount() throws Exception {
        String login = CAST.login(Role.PROCUREMENT);
        for (int i = 1; i < 5; i++) {
            assertEquals(401, guess("127.0.0.8", login, "wrong-" + i));
        }
        assertEquals(423, guess("127.0.0.8", login, "wrong-5"));
        assertEquals(423, guess("127.0.0.8", login, Cast.PASSWORD), "even the right one waits");
        assertEquals(201, guess("127.0.0.8", CAST.login(Role.AUDITOR), Cast.PASSWORD), "others are not locked");
        for (int i = 1; i < 5; i++) {
            assertEquals(401, guess("127.0.0.8", "nobody-of-this-name", "wrong-" + i));
        }
        assertEquals(423, guess("127.0.0.8", "Nobody-of-this-name ", "wrong-5"), "a name that nobody has is locked alike");
        assertEquals(423, guess("127.0.0.8", "nobody-of-this-name", "wrong-6"));
    }

    @Test
    @Order(9)
    @RunAsClient
    void anAddressThatGuessesTooOftenIsRefusedUnseen() throws Exception {
        int last = 0;
        for (int i = 0; i <= 100; i++) {
            last = guess("127.0.0.9", "nobody-at-all", "wrong");
        }
        assertEquals(429, last);
        assertEquals(429, guess("127.0.0.9", CAST.login(Role.AUDITOR), Cast.PASSWORD));
        assertEquals(201, guess("127.0.0.10", CAST.login(Role.AUDITOR), Cast.PASSWORD));
    }

    @Test
    @Order(10)
    @RunAsClient
    void refusalsTellNothingAboutTheAccount() throws Exception {
        Outside.Answer unknown = Outside.anonymous().send("POST", "api/v1/tokens", "{\"username\": \"nobody\", \"password\": \"x\", \"name\": \"x\"}");
        Outside.Answer known = Outside.anonymous().send("POST", "api/v1/tokens", "{\"username\": \"" + CAST.login(Role.HEAD) + "\", \"password\": \"x\", \"name\": \"x\"}");
        assertEquals(unknown.status(), known.status());
        assertEquals(unknown.body(), known.body());
        assertNull(known.header("Set-Cookie"));
        assertFalse(known.body().contains(CAST.login(Role.HEAD)));
    }

    @Test
    @Order(11)
    @RunAsClient
    void whatNoParserShouldReadIsRefusedAsBadInput() throws Exception {
        for (String body : List.of("{\"a\":".repeat(1500) + "1" + "}".repeat(1500), "{\"username\": " + "9".repeat(5000) + "}", "[]", "{", "")) {
            assertEquals(400, Outside.anonymous().send("POST", "api/v1/tokens", body).status(), body.length() < 100 ? body : body.substring(0, 20));
        }
    }

    @Test
    @Order(12)
    @RunAsClient
    void theWayToTheLoginPageDoesNotRepeatAForeignHost() throws Exception {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), BASE.getPort())) {
            socket.getOutputStream().write("GET /device/list HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 302"), answer);
            assertTrue(answer.contains("\r\nLocation: /login?to=%2Fdevice%2Flist\r\n"), answer);
        }
    }

    @Test
    @Order(13)
    @RunAsClient
    void largeBodiesThatComeSlowlyLeaveThreadsForThePages() throws Exception {
        byte[] beginning = ("POST /api/v1/imports?kind=delivery HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\nContent-Length: 2000000\r\n\r\n" + "a".repeat(120_000))
            .getBytes(StandardCharsets.UTF_8);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 140; i++) { // more than the server has threads
                Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), BASE.getPort());
                slow.add(socket);
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(beginning, 0, beginning.length / (i % 2 + 1));
            }
            try (Socket page = new Socket(InetAddress.getByName("127.0.0.1"), BASE.getPort())) {
                page.setSoTimeout(10_000);
                page.getOutputStream().write("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertTrue(new String(page.getInputStream().readNBytes(12), StandardCharsets.UTF_8).startsWith("HTTP/1.1 200"));
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** The status for an attempt from a loopback address of one's own. */
    private static int guess(String from, String login, String password) throws IOException {
        String body = "{\"username\": \"" + login + "\", \"password\": \"" + password + "\", \"name\": \"x\"}";
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), BASE.getPort(), InetAddress.getByName(from), 0)) {
            socket.getOutputStream().write(("POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
