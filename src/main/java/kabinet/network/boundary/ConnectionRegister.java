package kabinet.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.history.control.Revisions;
import kabinet.network.control.InternetConnections;
import kabinet.network.entity.ConnectionEdit;
import kabinet.network.entity.ConnectionFilter;
import kabinet.network.entity.InternetConnection;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/** The schools' lines to the internet: read by everybody in scope, said by whoever keeps the school's registry. */
@Boundary
public class ConnectionRegister {

    @Inject
    InternetConnections connections;
    @Inject
    Schools schools;
    @Inject
    Revisions revisions;

    /** The connections of the filter after the one with the id, in the order of ids: a page for programs. */
    @RolesAllowed(Right.READ)
    public List<InternetConnection> after(ConnectionFilter filter, long id, int limit) {
        return connections.after(filter, id, limit);
    }

    @RolesAllowed(Right.READ)
    public InternetConnection show(Long id) {
        return connections.find(id).orElseThrow(NotFoundException::new);
    }

    /** Enters a line. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public InternetConnection create(Long schoolId, ConnectionEdit edit) {
        School school = schools.find(schoolId).orElseThrow(NotFoundException::new);
        check(edit);
        InternetConnection connection = new InternetConnection(school, edit.provider(), edit.technology(), edit.downMbit(), edit.payer(), edit.beginsOn());
        fill(connection, edit);
        connections.add(connection);
        revisions.describe("network.act.connection", connection.getTitle());
        connections.flush();
        return connection;
    }

    /** @param version the version the caller saw; null if it does not matter */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public InternetConnection change(Long id, Integer version, ConnectionEdit edit) {
        InternetConnection connection = own(id, version);
        check(edit);
        fill(connection, edit);
        revisions.describe("network.act.connectionChange", connection.getTitle());
        connections.flush();
        return connection;
    }

    /** Takes away what was entered by mistake; a line that ended gets its last day instead. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void remove(Long id, Integer version) {
        InternetConnection connection = own(id, version);
        revisions.describe("network.act.connectionRemove", connection.getTitle());
        connections.remove(connection);
        connections.flush();
    }

    private InternetConnection own(Long id, Integer version) {
        InternetConnection connection = connections.find(id).orElseThrow(NotFoundException::new);
        if (version != null && version != connection.getVersion()) {
            throw new StaleException();
        }
        return connection;
    }

    private static void check(ConnectionEdit edit) {
        if (edit.provider() == null || edit.provider().isBlank() || edit.technology() == null || edit.downMbit() == null || edit.payer() == null || edit.beginsOn() == null) {
            throw new BusinessException("network.connection.incomplete");
        }
    }

    private static void fill(InternetConnection connection, ConnectionEdit edit) {
        connection.setProvider(edit.provider());
        connection.setContractNumber(edit.contractNumber());
        connection.setContractDate(edit.contractDate());
        connection.setTechnology(edit.technology());
        connection.setDownMbit(edit.downMbit());
        connection.setUpMbit(edit.upMbit());
        connection.setGuaranteed(edit.guaranteed());
        connection.setStaticIp(edit.staticIp());
        connection.setUnified(edit.unified());
        connection.setBackup(edit.backup());
        connection.setPayer(edit.payer());
        connection.setBeginsOn(edit.beginsOn());
        connection.setEndsOn(edit.endsOn());
        connection.checkPeriod();
    }
}
