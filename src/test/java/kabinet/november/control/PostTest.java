package kabinet.november.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import kabinet.november.entity.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters against a real mail server, and against servers that break off at the worst moments. */
class PostTest {

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Session session(int port, String... more) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.from", "kabinet@district.example");
        for (int i = 0; i < more.length; i += 2) {
            properties.put(more[i], more[i + 1]);
        }
        return Session.getInstance(properties);
    }

    private static Letter letter(String to) {
        return new Letter(List.of(1L), to, "Ноябрь 2026: срок 30.11.2026", "Здравствуйте!\n\n— СОШ № 4.\n", new Locale("ru"), "november-1@inv.example");
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        Post post = new Post(session(server.getSmtp().getPort()), null, null);
        assertTrue(post.isSet());
        try (Post.Round round = post.connect()) {
            assertEquals(new Post.Answer(Post.Outcome.SENT, null), round.send(letter("anna@school.example")));
            assertEquals(Post.Outcome.SENT, round.send(letter("oleg@school.example")).outcome());
        }
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertEquals(2, server.getReceivedMessages().length);
        assertEquals("Ноябрь 2026: срок 30.11.2026", arrived.getSubject());
        assertEquals("Здравствуйте!\r\n\r\n— СОШ № 4.\r\n", ((String) arrived.getContent()).replaceAll("(?<!\r)\n", "\r\n"));
        assertEquals("<november-1@inv.example>", arrived.getMessageID());
        assertEquals("Kabinet <kabinet@district.example>", arrived.getFrom()[0].toString());
        assertEquals("auto-generated", arrived.getHeader("Auto-Submitted")[0]);
        assertEquals("ru", arrived.getContentLanguage()[0]);
    }

    @Test
    void nameAndPasswordAreAskedForWhereTheyAreSet() throws Exception {
        server.setUser("kabinet", "secret");
        Post right = new Post(session(server.getSmtp().getPort()), "kabinet", "secret");
        try (Post.Round round = right.connect()) {
            assertEquals(Post.Outcome.SENT, round.send(letter("anna@school.example")).outcome());
        }
        Post wrong = new Post(session(server.getSmtp().getPort()), "kabinet", "wrong");
        assertThrows(MessagingException.class, wrong::connect);
    }

    @Test
    void withoutEncryptionNothingIsSaidWhereItIsDemanded() {
        Post post = new Post(session(server.getSmtp().getPort(), "mail.smtp.starttls.enable", "true"), "kabinet", "secret");
        assertThrows(MessagingException.class, post::connect, "this server knows no STARTTLS");
    }

    @Test
    void withoutAServerOrASenderNothingIsSet() {
        assertFalse(new Post(session(25, "mail.smtp.host", "none.invalid"), null, null).isSet());
        assertFalse(new Post(session(25, "mail.from", "kabinet@none.invalid"), null, null).isSet());
    }

    @Test
    void aLineBreakInAnAddressOrSubjectAddsNoHeader() throws Exception {
        Post post = new Post(session(server.getSmtp().getPort()), null, null);
        try (Post.Round round = post.connect()) {
            assertEquals(Post.Outcome.REFUSED, round.send(letter("anna@school.example\r\nBcc: all@school.example")).outcome());
            Letter odd = new Letter(List.of(1L), "anna@school.example", "Срок\r\nBcc: all@school.example", "x", Locale.ENGLISH, "1@x");
            assertEquals(Post.Outcome.SENT, round.send(odd).outcome());
        }
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(null, server.getReceivedMessages()[0].getHeader("Bcc"));
    }

    @Test
    void anAnswerTellsARefusalFromALostOne() throws Exception {
        assertEquals(Post.Outcome.REFUSED, broken("RCPT", null), "gone before the letter");
        assertEquals(Post.Outcome.REFUSED, broken("RCPT", "550 5.1.1 Unknown"), "an address nobody has");
        assertEquals(Post.Outcome.REFUSED, broken(".", "452 4.3.1 Full"), "refused after it was read");
        assertEquals(Post.Outcome.UNSURE, broken(".", null), "gone after the last word");
    }

    /** A server that at one command says something else, or hangs up. */
    private static Post.Outcome broken(String command, String says) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread serving = new Thread(() -> serve(listening, command, says));
            serving.setDaemon(true);
            serving.start();
            try (Post.Round round = new Post(session(listening.getLocalPort()), null, null).connect()) {
                return round.send(letter("anna@school.example")).outcome();
            }
        }
    }

    private static void serve(ServerSocket listening, String command, String says) {
        try (Socket socket = listening.accept(); BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write("220 it\r\n".getBytes(StandardCharsets.US_ASCII));
            boolean data = false;
            String line;
            while ((line = in.readLine()) != null) {
                if (line.startsWith(command) && (data == command.equals("."))) {
                    if (says == null) {
                        return;
                    }
                    data = false;
                    socket.getOutputStream().write((says + "\r\n").getBytes(StandardCharsets.US_ASCII));
                } else if (!data) {
                    data = line.startsWith("DATA");
                    socket.getOutputStream().write((data ? "354 go\r\n" : "250 ok\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (java.io.IOException e) {
            // the test is over
        }
    }
}
