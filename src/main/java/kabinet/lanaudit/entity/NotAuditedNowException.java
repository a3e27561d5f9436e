package kabinet.lanaudit.entity;

import kabinet.field.entity.ClosedException;

/** Records came for an audit that takes none in this state: a phone keeps them. */
public class NotAuditedNowException extends ClosedException {

    public NotAuditedNowException(LanAuditState state) {
        super("lanaudit.notRunning." + state, state.name());
    }
}
