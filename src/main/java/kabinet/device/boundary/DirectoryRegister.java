package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Counted;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.control.Directories;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;
import kabinet.history.control.Revisions;

/** The directories that devices refer to. Entries are never deleted, only no longer offered. */
@Boundary
public class DirectoryRegister {

    @Inject
    Directories directories;
    @Inject
    Revisions revisions;

    @RolesAllowed(Right.READ)
    public List<DeviceKind> kinds() {
        return directories.kinds();
    }

    /** A kind with its fields. */
    @RolesAllowed(Right.READ)
    public DeviceKind kind(Long id) {
        return directories.kind(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.READ)
    public List<DeviceModel> models() {
        return directories.models();
    }

    /** How many devices in the caller's scope are of each of the models, a large number as "more than"; one without devices is left out. */
    @RolesAllowed(Right.READ)
    public Map<Long, Counted> devicesOfModels(Collection<Long> modelIds) {
        return directories.devicesOfModels(modelIds);
    }

    @RolesAllowed(Right.READ)
    public DeviceModel model(Long id) {
        return directories.model(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.READ)
    public List<FundingSource> fundingSources() {
        return directories.fundingSources();
    }

    @RolesAllowed(Right.READ)
    public List<AccountCode> accounts() {
        return directories.accounts();
    }

    @RolesAllowed(Right.READ)
    public List<Okof> okofs() {
        return directories.okofs();
    }

    @RolesAllowed(Right.READ)
    public <T> T find(Class<T> directory, Long id) {
        return directories.find(directory, id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public DeviceKind save(DeviceKind kind) {
        return directories.save(kind);
    }

    /** Stores a field; the type of one that exists stays, because values of it may be stored. */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public CustomField save(CustomField field) {
        if (field.getId() != null && find(CustomField.class, field.getId()).getType() != field.getType()) {
            throw new BusinessException("device.customField.typeFixed", field.getName());
        }
        if (field.getType() == CustomField.Type.CHOICE && field.getChoiceList().isEmpty()) {
            throw new BusinessException("device.customField.noChoices", field.getName());
        }
        return directories.save(field);
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public CustomField field(Long id) {
        return directories.field(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public FundingSource save(FundingSource source) {
        return directories.save(source);
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public AccountCode save(AccountCode account) {
        return directories.save(account);
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Okof save(Okof okof) {
        return directories.save(okof);
    }

    /** The models that may be the same as this one, written otherwise. */
    @RolesAllowed({Right.EDIT_DIRECTORIES, Right.RECEIVE})
    public List<DeviceModel> similar(DeviceModel model) {
        return directories.similar(model);
    }

    /**
     * Stores a model. Whoever receives purchases may add one; changing one is for whoever keeps the directories.
     *
     * @param kindId its kind; fixed once devices are of the model, because lists of devices by kind rest on it
     */
    @RolesAllowed({Right.EDIT_DIRECTORIES, Right.RECEIVE})
    public DeviceModel save(DeviceModel model, Long kindId) {
        DeviceKind kind = find(DeviceKind.class, kindId);
        if (model.getId() != null) {
            Callers.current().demand(Right.EDIT_DIRECTORIES);
            DeviceModel stored = model(model.getId());
            if (!stored.getKind().equals(kind) && !directories.devicesOf(stored).isEmpty()) {
                throw new BusinessException("device.model.kindFixed", stored.getTitle());
            }
        }
        model.setKind(kind);
        return directories.save(model);
    }

    /**
     * Makes one model of two that are the same: the devices of the duplicate become devices of the other, and the duplicate is no
     * longer offered.
     *
     * @return how many devices changed their model
     */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public int merge(Long duplicateId, Long intoId) {
        DeviceModel duplicate = model(duplicateId);
        DeviceModel into = model(intoId);
        if (duplicate.equals(into) || !duplicate.getKind().equals(into.getKind())) {
            throw new BusinessException("device.model.notMergeable", duplicate.getTitle(), into.getTitle());
        }
        revisions.describe("device.act.mergeModels", into.getTitle());
        List<Device> devices = directories.devicesOf(duplicate);
        devices.forEach(device -> device.setModel(into));
        duplicate.setActive(false);
        return devices.size();
    }
}
