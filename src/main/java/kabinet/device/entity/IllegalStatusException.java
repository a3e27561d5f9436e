package kabinet.device.entity;

import java.util.Locale;
import kabinet.base.BusinessException;
import kabinet.base.Texts;

/** The device's state does not allow the step that was asked for. */
public class IllegalStatusException extends BusinessException {

    private final DeviceStatus from;
    private final DeviceStatus to;

    public IllegalStatusException(DeviceStatus from, DeviceStatus to) {
        super("device.status.illegal", from, to);
        this.from = from;
        this.to = to;
    }

    @Override
    public String text(Locale locale) {
        return Texts.of(locale, key(), Texts.of(locale, "device.status." + from), Texts.of(locale, "device.status." + to));
    }

    @Override
    public int httpStatus() {
        return 409;
    }
}
