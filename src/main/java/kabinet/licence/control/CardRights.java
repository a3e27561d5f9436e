package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kabinet.base.Texts;
import kabinet.device.entity.Device;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.Scope;
import kabinet.software.control.InstallationRights;

/** Says on a computer's card by which licence each program may be used today. */
@ApplicationScoped
public class CardRights implements InstallationRights {

    @Inject
    Covers covers;
    @Inject
    Licences licences;

    @Override
    public Map<Long, String> of(Device device, List<Long> installationIds) {
        LocalDate today = LocalDate.now();
        List<CoverRow> rows = covers.ofDevice(Scope.of(device.schoolId(), today), device.getId());
        Map<Long, LicenceRow> rights = licences.rows(rows.stream().map(CoverRow::licenceId).filter(Objects::nonNull).distinct().toList(), today).stream().collect(Collectors.toMap(LicenceRow::id, r -> r));
        Map<Long, String> words = new HashMap<>();
        for (CoverRow row : rows) {
            if (row.reason() == CoverReason.FREE) {
                words.put(row.installationId(), Texts.of(Texts.RUSSIAN, "licence.coverReason.FREE"));
            } else if (row.licenceId() != null) {
                words.put(row.installationId(), words(rights.get(row.licenceId())));
            }
        }
        words.keySet().retainAll(installationIds);
        return words;
    }

    private static String words(LicenceRow licence) {
        return Texts.of(Texts.RUSSIAN, "licence.kind." + licence.kind()) + (licence.number() == null ? "" : ", № " + licence.number()) + (licence.endsOn() == null ? "" : " до " + Texts.date(licence.endsOn()));
    }
}
