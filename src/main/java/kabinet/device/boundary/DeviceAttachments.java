package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.control.Attachments;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceAttachment;
import kabinet.file.control.Files;
import kabinet.file.entity.CheckedFile;
import kabinet.file.entity.FileType;
import kabinet.file.entity.RefusedFileException;
import kabinet.file.entity.StoredFile;
import kabinet.history.control.Revisions;

/** Photos and papers of a device. */
@Boundary
public class DeviceAttachments {

    /** Most attachments of one device at a time. */
    public static final int LIMIT = 50;
    /** What may be attached. */
    public static final Set<FileType> ACCEPTED = EnumSet.of(FileType.JPEG, FileType.PNG, FileType.PDF);

    @Inject
    Devices devices;
    @Inject
    Attachments attachments;
    @Inject
    Files files;
    @Inject
    Revisions revisions;

    /**
     * Reads and checks what {@link #add} attaches, outside any transaction: a sender who never ends must not keep a connection to the database.
     *
     * @param name of the file as the sender gave it; may be null
     * @param content not closed
     * @throws RefusedFileException if the file is too large, of no accepted type or unreadable
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public CheckedFile take(String name, InputStream content) {
        return files.check(name, content, ACCEPTED);
    }

    /**
     * @param kind null lets the file decide
     * @param caption may be null
     * @throws BusinessException if the device has {@link #LIMIT} attachments already
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public DeviceAttachment add(Long deviceId, CheckedFile checked, DeviceAttachment.Kind kind, String caption) {
        Device device = devices.find(deviceId).orElseThrow(NotFoundException::new);
        if (attachments.count(deviceId) >= LIMIT) {
            throw new BusinessException("device.attachment.tooMany", LIMIT);
        }
        StoredFile file = files.store(device.schoolId(), checked);
        DeviceAttachment attachment = new DeviceAttachment(device, file, kind, caption);
        attachments.add(attachment);
        revisions.describe("device.act.attachment", file.getName());
        devices.flush();
        return attachment;
    }

    /** Takes an attachment of the device away; it stays in the history. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void remove(Long deviceId, Long attachmentId) {
        DeviceAttachment attachment = attachments.find(attachmentId).filter(a -> a.getDevice().getId().equals(deviceId)).orElseThrow(NotFoundException::new);
        attachment.remove(Callers.current().name());
        revisions.describe("device.act.attachmentRemove", attachment.getFile().getName());
        devices.flush();
    }

    /** With their files, oldest first. */
    @RolesAllowed(Right.READ)
    public List<DeviceAttachment> list(Long deviceId) {
        devices.find(deviceId).orElseThrow(NotFoundException::new);
        return attachments.ofDevice(deviceId);
    }
}
