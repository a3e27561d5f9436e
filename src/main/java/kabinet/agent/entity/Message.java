package kabinet.agent.entity;

import java.util.List;

/**
 * What an agent sent, read.
 *
 * @param deviceId the agent's own name for itself, or for what it asked over the network; never blank
 * @param tag what its configuration calls the place; null if nothing. Holds the school's token
 * @param program name and version of the agent; null if not stated
 * @param partial only the sections that changed
 * @param findings machines reported; empty for everything but an inventory
 */
public record Message(Request request, String deviceId, String tag, String program, boolean partial, List<Facts> findings) {

    public static final int DEVICE_ID_LENGTH = 150;
    public static final int PROGRAM_LENGTH = 120;

    /** Whether it says of one machine all there is to say: what it says can then be compared with what the last one said. */
    public boolean isWhole() {
        return findings.size() == 1 && !partial;
    }

    /** What it wants. */
    public enum Request {
        /** Asks in XML what to do; agents of GLPI say in a header that they speak JSON as well. */
        PROLOG(true),
        /** Asks in JSON what to do. */
        CONTACT(false),
        INVENTORY(false),
        /** {@link #INVENTORY} in XML. */
        XML_INVENTORY(true),
        /** Something that nothing is done with, such as a list of all addresses in a network. */
        OTHER(false),
        /** {@link #OTHER} in XML. */
        XML_OTHER(true);

        private final boolean xml;

        Request(boolean xml) {
            this.xml = xml;
        }

        public boolean isXml() {
            return xml;
        }
    }
}
