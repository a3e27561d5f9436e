package kabinet.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.document.entity.Sketch;
import kabinet.network.control.InternetConnections;
import kabinet.network.control.NetworkDrawing;
import kabinet.network.control.NetworkPlans;
import kabinet.network.control.NodeLinks;
import kabinet.network.control.Nodes;
import kabinet.network.control.SchoolNetworks;
import kabinet.network.control.SchoolSpeeds;
import kabinet.network.control.Segments;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.NetworkFilter;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NetworkRow;
import kabinet.network.entity.NetworkSegment;
import kabinet.network.entity.NodeLink;
import kabinet.network.entity.RoomTally;
import kabinet.network.entity.SchoolNetwork;
import kabinet.network.entity.SchoolSpeed;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/** Looks at the networks of the schools in scope. */
@Boundary
public class NetworkSurvey {

    @Inject
    SchoolSpeeds speeds;
    @Inject
    Schools schools;
    @Inject
    SchoolNetworks networks;
    @Inject
    InternetConnections connections;
    @Inject
    Nodes nodes;
    @Inject
    NodeLinks links;
    @Inject
    Segments segments;
    @Inject
    NetworkPlans plans;

    /** All of a school's network but its drawing. @param facts null if nothing is said */
    public record Card(School school, SchoolSpeed speed, SchoolNetwork facts, List<InternetConnection> connections, List<NetworkNode> nodes, List<NodeLink> links,
        List<NetworkSegment> segments, List<RoomTally> rooms) {
    }

    /** A page of the schools with their speeds today. */
    @RolesAllowed(Right.READ)
    public List<NetworkRow> page(NetworkFilter filter, int first, int size) {
        return speeds.page(filter, LocalDate.now(), first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(NetworkFilter filter) {
        return speeds.count(filter, LocalDate.now());
    }

    @RolesAllowed(Right.READ)
    public Card card(Long schoolId) {
        School school = school(schoolId);
        return new Card(school, speeds.of(schoolId, LocalDate.now()).orElseThrow(NotFoundException::new), networks.of(schoolId).orElse(null), connections.of(schoolId), nodes.of(schoolId),
            links.of(schoolId), segments.of(schoolId), plans.rooms(schoolId));
    }

    /** The drawing of a school's network as it should be today, without states. @param width see {@link NetworkDrawing} */
    @RolesAllowed(Right.READ)
    public Sketch drawing(Long schoolId, Locale locale, double width) {
        return NetworkDrawing.draw(plans.of(school(schoolId), LocalDate.now(), locale), Map.of(), locale, width);
    }

    @RolesAllowed(Right.READ)
    public School school(Long id) {
        return schools.find(id).orElseThrow(NotFoundException::new);
    }
}
