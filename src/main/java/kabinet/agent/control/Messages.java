package kabinet.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Secrets;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Packing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what agents send, in whichever of their two languages. */
@ApplicationScoped
public class Messages {

    /** Most bytes of a message as sent. */
    public static final int MOST_SENT = Body.MOST_SENT;
    /** Most characters that are read of one text: what is stored of any is far shorter, and folding a text may lengthen it eighteenfold. */
    static final int MOST_TEXT = 4096;
    private static final int KEY_TAIL = 40;

    private final Junk junk;

    protected Messages() {
        this(Optional.empty());
    }

    /** @param further values beside the known ones that identify no machine in this district: serial numbers, UUIDs, network addresses, names of models */
    @Inject
    public Messages(@ConfigProperty(name = "kabinet.agent.junk") Optional<List<String>> further) {
        this.junk = new Junk(further.orElse(List.of()));
    }

    /** More was sent, or announced, than {@link #MOST_SENT}. */
    public static UnreadableReportException tooLarge() {
        return new UnreadableReportException("agent.report.tooLarge", MOST_SENT >> 20);
    }

    /** It did not come whole within the time. */
    public static UnreadableReportException tooSlow(long seconds) {
        return new UnreadableReportException("agent.report.tooSlow", seconds);
    }

    /**
     * @param sent the body as it came
     * @throws UnreadableReportException if it is broken, hostile or larger than is taken
     */
    public Message read(byte[] sent, Packing packing) {
        try (PushbackInputStream in = new PushbackInputStream(Body.open(sent, packing), 1)) {
            int first = in.read();
            while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
                first = in.read();
            }
            if (first < 0) {
                throw new UnreadableReportException("agent.report.broken");
            }
            in.unread(first);
            return first == '{' ? JsonReading.read(in, junk) : XmlReading.read(in, junk);
        } catch (IOException e) {
            throw UnreadableReportException.because(e, "agent.report.broken");
        }
    }

    /** @throws UnreadableReportException if nobody is named, or by a name that is none */
    static Message of(Message.Request request, String deviceId, String tag, String program, boolean partial, List<Facts> findings) {
        String id = deviceId == null ? "" : deviceId.strip();
        if (id.isEmpty() || id.length() > Message.DEVICE_ID_LENGTH || id.chars().anyMatch(c -> c < ' ' || Character.isISOControl(c) || Character.isSurrogate((char) c))) {
            throw new UnreadableReportException("agent.report.noDeviceId", Message.DEVICE_ID_LENGTH);
        }
        return new Message(request, id, blankToNull(tag, 200), blankToNull(program, Message.PROGRAM_LENGTH), partial, findings);
    }

    /** Names what an agent asked over the network, within the length of such names. */
    static String key(String deviceId, String distinction) {
        String head = deviceId.strip();
        String whole = head + "#" + distinction;
        return whole.length() <= Message.DEVICE_ID_LENGTH ? whole : "#" + Secrets.hash(whole).substring(0, KEY_TAIL);
    }

    /** A text of a report without what is beyond {@link #MOST_TEXT}. */
    static String cut(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, Character.isHighSurrogate(text.charAt(MOST_TEXT - 1)) ? MOST_TEXT - 1 : MOST_TEXT);
    }

    private static String blankToNull(String text, int length) {
        String plain = text == null ? "" : text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}]+", " ").strip();
        return plain.isEmpty() ? null : plain.length() > length ? plain.substring(0, length) : plain;
    }
}
