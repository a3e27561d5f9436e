package kabinet.november.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import kabinet.november.entity.Letter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands letters to the mail server of the installation, if it has one ({@code wildfly-config/mail.cli}). The connection is encrypted unless the installation says that it need not be, and a
 * server that claims another's name is refused.
 */
@ApplicationScoped
public class Post {

    /** As in {@code mail.cli}: no server was named. */
    private static final String NONE = "none.invalid";
    private static final String HOST = "mail.smtp.host";
    /** Milliseconds: to be connected, and to be answered. */
    private static final String PATIENCE = "15000";

    @Resource(lookup = "java:jboss/mail/Kabinet")
    Session server;
    @Inject
    @ConfigProperty(name = "kabinet.mail.user")
    Optional<String> user;
    @Inject
    @ConfigProperty(name = "kabinet.mail.password")
    Optional<String> password;

    protected Post() {
    }

    Post(Session server, String user, String password) {
        this.server = server;
        this.user = Optional.ofNullable(user);
        this.password = Optional.ofNullable(password);
    }

    /** What became of a letter. */
    public enum Outcome {
        /** The server has it. */
        SENT,
        /** The server has not got it, for certain. */
        REFUSED,
        /** The connection broke after the last word and before the answer. */
        UNSURE
    }

    /** @param trouble null if it was sent */
    public record Answer(Outcome outcome, String trouble) {
    }

    /** Whether letters can be sent at all. */
    public boolean isSet() {
        String host = server.getProperty(HOST);
        return host != null && !host.isBlank() && !NONE.equals(host) && !from().endsWith("@" + NONE);
    }

    private String from() {
        return String.valueOf(server.getProperty("mail.from"));
    }

    /** A connection over which several letters go. @throws MessagingException if the server cannot be reached or does not let us in */
    public Round connect() throws MessagingException {
        Properties properties = new Properties();
        server.getProperties().forEach(properties::put);
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(properties.getOrDefault("mail.smtp.starttls.enable", "false")));
        properties.put("mail.smtp.auth", String.valueOf(user.isPresent()));
        Session session = Session.getInstance(properties);
        Transport transport = session.getTransport("smtp");
        transport.connect(user.orElse(null), password.orElse(null));
        return new Round(session, transport, from());
    }

    /** An open connection to the mail server. */
    public static final class Round implements AutoCloseable {

        private final Session session;
        private final Transport transport;
        private final String from;

        private Round(Session session, Transport transport, String from) {
            this.session = session;
            this.transport = transport;
            this.from = from;
        }

        /** Whether further letters can go over it. */
        public boolean isOpen() {
            return transport.isConnected();
        }

        public Answer send(Letter letter) {
            Written message = new Written(session, letter.id());
            try {
                message.setFrom(new InternetAddress(from, "Kabinet", StandardCharsets.UTF_8.name()));
                message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
                message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
                message.setText(letter.text(), StandardCharsets.UTF_8.name());
                message.setContentLanguage(new String[] {letter.locale().getLanguage()});
                message.setHeader("Auto-Submitted", "auto-generated");
                message.setSentDate(new Date());
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
                return new Answer(Outcome.SENT, null);
            } catch (MessagingException | IOException e) {
                // The server's refusal leaves the connection as it was. If that is gone, and the whole letter is over there, nobody knows.
                return new Answer(message.isHandedOver() && !transport.isConnected() ? Outcome.UNSURE : Outcome.REFUSED, trouble(e));
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // every letter has its answer already
            }
        }
    }

    /** What went wrong, in the server's own words. */
    public static String trouble(Exception e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return said.replaceAll("\\s+", " ").strip();
    }

    /** Notices whether it went over the line to its end. */
    private static final class Written extends MimeMessage {

        private final String id;
        private boolean handedOver;

        Written(Session session, String id) {
            super(session);
            this.id = id;
        }

        boolean isHandedOver() {
            return handedOver;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
            super.writeTo(out, without);
            handedOver = true;
        }
    }
}
