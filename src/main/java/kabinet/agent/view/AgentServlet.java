package kabinet.agent.view;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import kabinet.agent.boundary.Intake;
import kabinet.agent.control.Messages;
import kabinet.agent.control.UnreadableReportException;
import kabinet.agent.entity.AgentToken;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Message.Request;
import kabinet.agent.entity.Packing;
import kabinet.agent.entity.Receipt;
import kabinet.agent.entity.Receipt.Outcome;
import kabinet.base.BusyException;
import kabinet.base.Texts;
import kabinet.base.Turns;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/**
 * {@code POST /agent} and {@code /agent/TOKEN}: speaks with unmodified agents. A {@code PROLOG} is answered in JSON to whoever says in the header {@code GLPI-Agent-ID} that it knows JSON, and in
 * XML, packed as the question was, to all others. No session, no cookies, nothing but messages.
 */
@WebServlet(urlPatterns = "/agent/*")
public class AgentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(AgentServlet.class.getName());
    /** Kept: looking it up takes as long as a small report. */
    private static final JsonProvider JSON = JsonProvider.provider();
    /** Hours until an agent comes again. */
    private static final int EVERY = 24;
    /** What an agent need not try: it would ask for orders that nobody gives here. */
    private static final List<String> NO_TASKS = List.of("collect", "deploy", "esx", "netdiscovery", "netinventory", "wakeonlan");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TRIES = 6;
    /** Reports read and booked at once: each takes some megabytes. */
    private static final Turns TURNS = new Turns(8, 30);
    /** Bodies in memory at once, still coming or waiting for their turn: each up to {@link Messages#MOST_SENT}. */
    private static final Turns BODIES = new Turns(16, 30);
    /** The same of those from an address that sent much that was wrong, unless a token in the address reported to vouches for them: they may hold one too, but are not to take the others' turns. */
    private static final Turns DOUBTFUL = new Turns(2, 10);
    /** Longest time for a body to come, seconds: three megabytes over a bad line. */
    private static final int PATIENCE = 60;
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    @Inject
    transient Messages messages;
    @Inject
    transient Intake intake;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED); // not by sendError: agents are shown no pages
        response.setHeader("Allow", "POST");
        write(response, "text/plain", Texts.of(Texts.supported(request.getLocale()), "agent.servlet.post").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Packing packing = Packing.of(request.getContentType());
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceAll("^/|/$", "");
        String uuid = request.getHeader("GLPI-Agent-ID");
        uuid = uuid != null && UUID.matcher(uuid).matches() ? uuid.toLowerCase(Locale.ROOT) : null;
        boolean xml = uuid == null && !String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).contains("json");
        try {
            boolean shut = intake.isShutTo(request.getRemoteAddr());
            if (!path.isEmpty() && (shut || !isSecret(path)) && !(isSecret(path) && intake.opens(path))) {
                intake.unreadable(request.getRemoteAddr());
                refuse(response, shut ? TOO_MANY_REQUESTS : HttpServletResponse.SC_FORBIDDEN, shut ? "agent.refused.tooMany" : "agent.refused.token", xml);
                return;
            }
            if (request.getContentLengthLong() > Messages.MOST_SENT) {
                throw Messages.tooLarge();
            }
            Turns turns = shut && path.isEmpty() ? DOUBTFUL : BODIES;
            turns.enter();
            try {
                byte[] sent = new Timely(request.getInputStream(), PATIENCE, System::nanoTime).readNBytes(Messages.MOST_SENT + 1);
                answer(sent, packing, path.isEmpty() ? null : path, uuid, request.getRemoteAddr(), response);
            } finally {
                turns.leave();
            }
        } catch (UnreadableReportException e) {
            intake.unreadable(request.getRemoteAddr());
            refuse(response, e.httpStatus(), e.key(), xml, e.args());
        } catch (BusyException e) {
            response.setHeader("Retry-After", "60");
            refuse(response, e.httpStatus(), e.key(), xml);
        }
    }

    private void answer(byte[] sent, Packing packing, String token, String uuid, String address, HttpServletResponse response) throws IOException {
        Message message;
        Receipt receipt;
        TURNS.enter();
        try {
            message = messages.read(sent, packing);
            receipt = receive(message, token, uuid, address);
        } finally {
            TURNS.leave();
        }
        boolean json = !message.request().isXml() || message.request() == Request.PROLOG && uuid != null;
        if (receipt.outcome() == Outcome.REFUSED) {
            LOG.log(Level.INFO, "A report was refused: {0}", receipt.refusal());
            refuse(response, "agent.refused.tooMany".equals(receipt.refusal()) ? TOO_MANY_REQUESTS : HttpServletResponse.SC_FORBIDDEN, receipt.refusal(), !json);
        } else if (!json) {
            reply(response, packing);
        } else if (message.request() == Request.PROLOG) {
            json(response, HttpServletResponse.SC_OK, JSON.createObjectBuilder().add("status", "pending").add("expiration", "0")); // at once, but in JSON
        } else {
            JsonObjectBuilder ok = JSON.createObjectBuilder().add("status", "ok").add("expiration", EVERY);
            if (message.request() == Request.CONTACT) {
                ok.add("disabled", JSON.createArrayBuilder(NO_TASKS));
            }
            json(response, HttpServletResponse.SC_OK, receipt.outcome() == Outcome.NOTED ? ok : ok.add("message", receipt.outcome().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static boolean isSecret(String path) {
        return path.startsWith(AgentToken.PREFIX) && SECRET.matcher(path).matches();
    }

    /** Two reports of one machine, or settling names meanwhile, make the database refuse one: it comes again. */
    private Receipt receive(Message message, String token, String uuid, String address) {
        for (int attempt = 1;; attempt++) {
            try {
                return intake.receive(message, token, uuid, address);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isOvertaken(e)) {
                    throw e;
                }
                try {
                    Thread.sleep(ThreadLocalRandom.current().nextLong(20L << attempt));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
    }

    private static boolean isOvertaken(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException || t instanceof PessimisticLockException || t instanceof LockTimeoutException || t instanceof LockAcquisitionException
                || t instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    private static void reply(HttpServletResponse response, Packing packing) throws IOException {
        byte[] text = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<REPLY><RESPONSE>SEND</RESPONSE><PROLOG_FREQ>" + EVERY + "</PROLOG_FREQ></REPLY>\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = switch (packing) {
            case PLAIN -> packed;
            case ZLIB -> new DeflaterOutputStream(packed);
            case GZIP -> new GZIPOutputStream(packed);
        }) {
            out.write(text);
        }
        response.setStatus(HttpServletResponse.SC_OK);
        write(response, packing == Packing.PLAIN ? "application/xml" : "application/x-compress-" + packing.name().toLowerCase(Locale.ROOT), packed.toByteArray());
    }

    /** In English: it stands in an agent's log, which is of whatever encoding. */
    private static void refuse(HttpServletResponse response, int status, String key, boolean xml, Object... args) throws IOException {
        String text = Texts.of(Locale.ENGLISH, key, args);
        if (xml) {
            response.setStatus(status);
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
            write(response, "application/xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<REPLY><ERROR>" + escaped + "</ERROR></REPLY>\n").getBytes(StandardCharsets.UTF_8));
        } else {
            json(response, status, JSON.createObjectBuilder().add("status", "error").add("message", text).add("expiration", EVERY));
        }
    }

    private static void json(HttpServletResponse response, int status, JsonObjectBuilder body) throws IOException {
        response.setStatus(status);
        write(response, "application/json", body.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.getOutputStream().close(); // a complete answer: else the server would put its error page in its place
    }
}
