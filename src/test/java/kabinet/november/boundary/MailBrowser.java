package kabinet.november.boundary;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import kabinet.house.Fork;

/** The mail server of the tests' server, outside of it, as {@code arquillian.xml} names it. It and its library stay out of the deployment, as all with this word in their name. */
final class MailBrowser {

    private static GreenMail server;

    private MailBrowser() {
    }

    /** @return letters that are there already */
    static int start() {
        server = new GreenMail(new ServerSetup(Fork.MAIL, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server.getReceivedMessages().length;
    }

    /** Address, subject and text of each about the year of the test. */
    static List<String> letters() throws Exception {
        List<String> letters = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            letters.add(message.getAllRecipients()[0] + "\n" + message.getSubject() + "\n" + message.getContent().toString().replace("\r\n", "\n"));
        }
        letters.removeIf(letter -> !letter.contains("2031"));
        return letters;
    }

    static void stop() {
        server.stop();
    }
}
