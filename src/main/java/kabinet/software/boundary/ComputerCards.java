package kabinet.software.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.document.entity.PrintedPaper;
import kabinet.software.control.ComputerCardPdf;
import kabinet.software.control.ComputerFacts;
import kabinet.software.control.InstallationRights;
import kabinet.software.control.Installations;
import kabinet.software.entity.InstallationRow;

/** Prints cards of computers. They name who answers for them, so each print is written down in the log of personal data. */
@Boundary
public class ComputerCards {

    @Inject
    Devices devices;
    @Inject
    Installations installations;
    @Inject
    @Any
    Instance<ComputerFacts> facts;
    @Inject
    @Any
    Instance<InstallationRights> rights;
    @Inject
    PersonalDataLog log;

    /**
     * @param tag as people type it
     * @throws NotFoundException if there is no such device in the caller's scope
     */
    @RolesAllowed(Right.READ)
    public PrintedPaper print(String tag) {
        Device device = Tag.read(tag).flatMap(t -> devices.byTag(t.text())).orElseThrow(NotFoundException::new);
        log.record(PersonalDataAccess.Act.PRINT, "software.paper.card", device.schoolId(), device.getTag());
        List<InstallationRow> programs = installations.onDevice(device.getId());
        Map<Long, String> covered = rights.isUnsatisfied() ? null : new HashMap<>();
        rights.forEach(r -> covered.putAll(r.of(device, programs.stream().map(InstallationRow::id).toList())));
        byte[] pdf = ComputerCardPdf.print(device, facts.stream().flatMap(f -> f.of(device).stream()).toList(), programs, covered, LocalDate.now());
        return new PrintedPaper("Карточка ПК " + device.getTag() + ".pdf", pdf);
    }
}
