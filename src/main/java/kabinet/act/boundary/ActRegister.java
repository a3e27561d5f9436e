package kabinet.act.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.act.control.ActFiles;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActFilter;
import kabinet.act.entity.ActPaper;
import kabinet.act.entity.ActRow;
import kabinet.act.entity.DamagedArchiveException;
import kabinet.base.NotFoundException;
import kabinet.file.entity.FileName;
import kabinet.file.entity.FileType;

/** The register of acts of the caller's schools. */
@Boundary
public class ActRegister {

    @Inject
    Acts acts;
    @Inject
    ActFiles files;
    @Inject
    PersonalDataLog log;

    /** The newest first. */
    @RolesAllowed(Right.READ)
    public List<ActRow> page(ActFilter filter, int first, int size) {
        return acts.page(filter, first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(ActFilter filter) {
        return acts.count(filter);
    }

    /** The acts of the filter after the one with the id, in the order of ids. */
    @RolesAllowed(Right.READ)
    public List<ActRow> after(ActFilter filter, long id, int limit) {
        return acts.after(filter, id, limit);
    }

    /** @throws NotFoundException if there is none in the caller's scope */
    @RolesAllowed(Right.READ)
    public ActRow show(Long id) {
        return acts.row(id).orElseThrow(NotFoundException::new);
    }

    /** Years of which there are acts, the newest first. */
    @RolesAllowed(Right.READ)
    public List<Integer> years() {
        return acts.years();
    }

    @RolesAllowed(Right.READ)
    public List<String> kinds() {
        return acts.kinds();
    }

    /**
     * The paper as it was approved. It names people, so who takes it is written down.
     *
     * @throws NotFoundException if there is no such act in the caller's scope
     * @throws DamagedArchiveException if its file is gone or was altered
     */
    @RolesAllowed(Right.READ)
    public ActPaper paper(Long id) {
        Act act = acts.find(id).orElseThrow(NotFoundException::new);
        ActPaper paper = new ActPaper(FileName.of(act.getTitle() + " № " + act.getNumber() + " от " + act.getDated(), FileType.PDF, "act"), files.sound(act), act.getSha256());
        log.record(PersonalDataAccess.Act.PRINT, "act.log.paper", act.schoolId(), act.getTitle() + " № " + act.fullNumber());
        return paper;
    }
}
