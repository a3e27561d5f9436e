package kabinet.device.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kabinet.device.boundary.DeviceMove;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.TransferLine;

/** {@code /device/transfer}: one paper of internal transfer with its lines. */
@Named
@RequestScoped
public class DeviceTransferPage {

    @Inject
    DeviceMove moves;

    private Long id;
    private Transfer transfer;
    private List<TransferLine> lines;

    public void open() {
        transfer = moves.paper(id);
        lines = moves.lines(id);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Transfer getTransfer() {
        return transfer;
    }

    public List<TransferLine> getLines() {
        return lines;
    }
}
