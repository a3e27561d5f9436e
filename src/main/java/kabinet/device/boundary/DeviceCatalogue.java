package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.device.control.Devices;
import kabinet.device.control.Directories;
import kabinet.device.control.Transfers;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.TransferLine;

/** What programs read of the registry: devices one page after another, with what the pages read elsewhere. */
@Boundary
public class DeviceCatalogue {

    @Inject
    Devices devices;
    @Inject
    Directories directories;
    @Inject
    Transfers transfers;
    @Inject
    PersonalDataLog log;

    /** The devices of the filter that were registered after the one with the id, oldest first, with all they refer to; logged, for they name who answers for them. */
    @RolesAllowed(Right.READ)
    public List<Device> after(DeviceFilter filter, long id, int limit) {
        log.record(PersonalDataAccess.Act.VIEW, DeviceLookup.LIST, filter.schoolId(), filter.text());
        return devices.after(filter, id, limit);
    }

    /** Names of the kinds' own fields by their ids. */
    @RolesAllowed(Right.READ)
    public Map<Long, String> fieldNames() {
        return directories.fields().stream().collect(Collectors.toMap(CustomField::getId, CustomField::getName));
    }

    /** The fields that devices of the model have beside the common ones, by their names. */
    @RolesAllowed(Right.READ)
    public Map<String, Long> fieldsOfModel(Long modelId) {
        DeviceKind kind = directories.model(modelId).orElseThrow(NotFoundException::new).getKind();
        return directories.fields().stream().filter(f -> f.isActive() && f.getKind().equals(kind)).collect(Collectors.toMap(CustomField::getName, CustomField::getId));
    }

    /** The models after the one with the id, in the order of ids. */
    @RolesAllowed(Right.READ)
    public List<DeviceModel> modelsAfter(Long kindId, long id, int limit) {
        return directories.modelsAfter(kindId, id, limit);
    }

    /** The fields of all kinds, kind by kind. */
    @RolesAllowed(Right.READ)
    public List<CustomField> fields() {
        return directories.fields();
    }

    /** What a paper of transfer moved, with all its lines name. */
    @RolesAllowed(Right.READ)
    public List<TransferLine> lines(Long transferId) {
        Transfer transfer = transfers.find(transferId).orElseThrow(NotFoundException::new);
        return transfers.lines(transfer, Integer.MAX_VALUE);
    }
}
