package kabinet.agent.entity;

import java.util.Locale;

/** What a report is about, in the agents' own classes. */
public enum AssetKind {

    COMPUTER, NETWORK_EQUIPMENT, PRINTER, PHONE, OTHER;

    /** From the words of agents: «Computer», «NetworkEquipment», «NETWORKING», «Printer»; {@link #OTHER} for what is none of them. */
    public static AssetKind of(String word) {
        return switch (word == null ? "" : word.toUpperCase(Locale.ROOT)) {
            case "COMPUTER" -> COMPUTER;
            case "NETWORKEQUIPMENT", "NETWORKING", "NETWORK" -> NETWORK_EQUIPMENT;
            case "PRINTER" -> PRINTER;
            case "PHONE" -> PHONE;
            default -> OTHER;
        };
    }
}
