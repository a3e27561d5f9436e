package kabinet.lanaudit.entity;

import kabinet.field.entity.ClosedException;

/** A record has a photo already, and what was noted is replaced only while the walk goes on: a phone keeps the new one. */
public class PhotoKeptException extends ClosedException {

    public PhotoKeptException(LanAuditState state) {
        super("lanaudit.record.photo.kept", state.name());
    }
}
