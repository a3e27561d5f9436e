package kabinet.software.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
     * @throws DuplicateException if the program is there, or was there on the day or later: installations of one program on one device never overlap
     * @throws BusinessException if the device is gone or the day has not come yet
     */
    static Installation enter(Device device, Software software, String release, InstallationSource source, LocalDate day, Collection<Installation> known) {
        if (device.getStatus().isGone()) {
            throw new BusinessException("software.installation.deviceGone", device.getTag());
        }
        if (day.isAfter(LocalDate.now())) {
            throw new BusinessException("software.installation.future", day);
        }
        List<Installation> same = known.stream().filter(i -> i.getSoftware().equals(software)).toList();
        if (same.stream().anyMatch(Installation::isPresent)) {
            throw new DuplicateException("software.installation.present", software.getTitle(), device.getTag());
        }
        Optional<Installation> mistaken = same.stream().filter(i -> i.getFirstSeen().equals(day) && i.getSource() != InstallationSource.AGENT).findFirst();
        Optional<Installation> then = same.stream().filter(i -> !i.equals(mistaken.orElse(null)) && (i.getFirstSeen().equals(day) || i.getRemovedOn().isAfter(day)))
            .max(Comparator.comparing(Installation::getRemovedOn));
        if (then.isPresent()) {
            throw new DuplicateException("software.installation.wasThere", software.getTitle(), device.getTag(), then.get().getRemovedOn());
        }
        mistaken.ifPresent(i -> i.restore(release));
        return mistaken.orElseGet(() -> new Installation(device, software, release, source, day));
    }
}
