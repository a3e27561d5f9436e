package kabinet.procurement.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kabinet.base.NotFoundException;
import kabinet.procurement.boundary.NoticeRegister;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.Timeliness;

/** A notice's card. */
@Named
@ViewScoped
public class NoticeShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NoticeRegister register;

    private Long id;
    private transient Notice notice;
    private transient List<Contract> contracts;

    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        notice = register.show(id);
        contracts = register.contracts(id);
    }

    public Timeliness getTimeliness() {
        return notice.timeliness(LocalDate.now());
    }

    public Notice getNotice() {
        return notice;
    }

    public List<Contract> getContracts() {
        return contracts;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
