package kabinet.licence.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report says comes back as it was kept, and a large school's fits into its row many times. */
class ReportContentJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ReportPlace PLACE = new ReportPlace("12", "1013400", true, "Ноутбук «Заря» 14", "Заря Офис", "1.0", LicenceKind.VOLUME, "18-2026", CoverReason.OWN);

    private final ReportContentJson json = new ReportContentJson();

    @Test
    void nothingIsLost() {
        ReportContent content = new ReportContent(
            List.of(new ReportLine("Заря Офис", "ООО «Заря»", LicenceKind.VOLUME, "18-2026", List.of("УПД № 7"), DAY, null, 15L, true, 17, List.of("каб. 12 (15)"), "1292", false, "111.6I", List.of(), false, true),
                new ReportLine("Чертёж", "", null, null, List.of(), null, null, null, false, 3, List.of(), null, true, null, List.of(CoverReason.NO_SEAT, CoverReason.EXPIRED), true, false)),
            List.of(PLACE, new ReportPlace(null, "K7Q2M9", false, "Монитор", "Чертёж", "", null, null, CoverReason.NO_LICENCE)),
            new Compliance(Map.of(Figure.INSTALLED, 20L, Figure.RUSSIAN, 0L)));
        assertEquals(content, json.convertToEntityAttribute(json.convertToDatabaseColumn(content)));
    }

    @Test
    void aLargeSchoolsIsSmall() {
        byte[] kept = json.convertToDatabaseColumn(new ReportContent(List.of(), Collections.nCopies(36_000, PLACE), new Compliance(Map.of())));
        assertTrue(kept.length < LicenceReportData.MAX_SIZE / 20, kept.length + " bytes");
        assertEquals(36_000, json.convertToEntityAttribute(kept).places().size());
    }
}
