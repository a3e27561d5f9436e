package kabinet.device.view;

import kabinet.base.AbstractEntity;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;
import kabinet.organisation.entity.RoomKind;

/** The directories that one page keeps: how they are named in the address, where their texts stand, what a new entry is. */
public enum DirectoryName {

    KINDS("device.kind", DeviceKind.class), SOURCES("device.fundingSource", FundingSource.class), ACCOUNTS("device.accountCode", AccountCode.class),
    OKOF("device.okof", Okof.class), ROOM_KINDS("organisation.roomKind", RoomKind.class);

    private final String texts;
    private final Class<? extends AbstractEntity> type;

    DirectoryName(String texts, Class<? extends AbstractEntity> type) {
        this.texts = texts;
        this.type = type;
    }

    /** Beginning of the text keys of its fields. */
    public String getTexts() {
        return texts;
    }

    /** Entity name, for the history. */
    public String getThing() {
        return type.getSimpleName();
    }

    public Class<? extends AbstractEntity> type() {
        return type;
    }

    /** Whether entries have a code beside the name. */
    public boolean isCoded() {
        return this == ACCOUNTS || this == OKOF;
    }

    /** An empty entry for a form. */
    AbstractEntity blank() {
        return switch (this) {
            case KINDS -> new DeviceKind(null, false);
            case SOURCES -> new FundingSource(null);
            case ACCOUNTS -> new AccountCode(null, null);
            case OKOF -> new Okof(null, null);
            case ROOM_KINDS -> new RoomKind(null, false);
        };
    }
}
