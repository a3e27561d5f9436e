package kabinet.software.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.device.entity.Device;
import kabinet.software.entity.Installation;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.Software;

/** The rules by which people say that a program is on a device. */
final class Entering {

    private Entering() {
    }

    /**
     * @param known the device's installations that are stored, or not yet flushed
     * @param release version as seen; may be null
     * @return a new installation, not stored yet, or the one of the same day that was taken away by mistake
     * @throws DuplicateException if the program is there, or was there on the day
     * @throws BusinessException if the device is gone or the day has not come yet
     */
    static Installation enter(Device device, Software software, String release, InstallationSource source, LocalDate day, Collection<Installation> known) {
        if (device.getStatus().isGone()) {
            throw new BusinessException("software.installation.deviceGone", device.getTag());
        }
        if (day.isAfter(LocalDate.now())) {
            throw new BusinessException("software.installation.future", day);
        }
        Optional<Installation> there = known.stream().filter(i -> i.getSoftware().equals(software) && i.isPresent()).findFirst();
        if (there.isPresent()) {
            throw new DuplicateException("software.installation.present", software.getTitle(), device.getTag());
        }
        Optional<Installation> sameDay = known.stream().filter(i -> i.getSoftware().equals(software) && i.getFirstSeen().equals(day)).findFirst();
        if (sameDay.isPresent() && sameDay.get().getSource() != InstallationSource.AGENT) {
            sameDay.get().restore(release);
            return sameDay.get();
        }
        Optional<Installation> then = known.stream().filter(i -> i.getSoftware().equals(software) && (i.getFirstSeen().equals(day) || i.getRemovedOn().isAfter(day))).findFirst();
        if (then.isPresent()) {
            throw new DuplicateException("software.installation.wasThere", software.getTitle(), device.getTag(), then.get().getRemovedOn());
        }
        return new Installation(device, software, release, source, day);
    }
}
