package kabinet.network.entity;

import java.io.Serializable;

/**
 * What a list of ports is narrowed to. Null means: not narrowed.
 *
 * @param switchId device that the ports are patched to
 * @param active only those on the wall, or only those switched off
 */
public record PortFilter(Long schoolId, Long roomId, Long switchId, Boolean active) implements Serializable {

    public static final PortFilter ALL = new PortFilter(null, null, null, null);
}
