package kabinet.agent.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kabinet.agent.boundary.MachineCards;
import kabinet.agent.entity.Machine;

/** {@code #{machineCard}}: for the card of a device, what agents report of its hardware. */
@Named
@RequestScoped
public class MachineCard {

    @Inject
    MachineCards cards;

    private final Map<Long, Optional<Machine>> found = new HashMap<>();

    /** Null if nothing was reported. */
    public Machine of(Long deviceId) {
        return found.computeIfAbsent(deviceId, cards::find).orElse(null);
    }
}
