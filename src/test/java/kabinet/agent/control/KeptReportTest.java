package kabinet.agent.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import kabinet.agent.Reports;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Packing;
import org.junit.jupiter.api.Test;

class KeptReportTest {

    private static final String TOKEN = "kag_Sample-Token-1";
    private static final String WINDOWS_KEY = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE";
    private static final String OFFICE_KEY = "FFFFF-GGGGG-HHHHH-JJJJJ-KKKKK";

    private final Messages messages = new Messages(Optional.empty());

    @Test
    void neitherKeysNorTheTokenNorWhoSignedInAreKept() throws IOException {
        String json = Reports.of("a-1").tag(TOKEN).json().replace("\"hardware\":{", "\"licenseinfos\":[{\"name\":\"Office\",\"key\":\"" + OFFICE_KEY + "\"}],\"hardware\":{\"winprodkey\":\"" + WINDOWS_KEY + "\",");
        String xml = Reports.of("a-1").tag(TOKEN).xml().replace("<HARDWARE>", "<LICENSEINFOS><NAME>Office</NAME><KEY>" + OFFICE_KEY + "</KEY></LICENSEINFOS><HARDWARE><WINPRODKEY>" + WINDOWS_KEY
            + "</WINPRODKEY><LASTLOGGEDUSER>uchitel</LASTLOGGEDUSER>");
        for (String report : List.of(json, xml)) {
            assertTrue(report.contains(TOKEN) && report.contains(WINDOWS_KEY) && report.contains(OFFICE_KEY) && report.contains("uchitel"), report);
            Message message = messages.read(report.getBytes(UTF_8), Packing.PLAIN);
            assertEquals(TOKEN, message.tag());
            String kept = unpacked(new KeptReport(message.findings().get(0), message.partial()).packed());
            for (String secret : List.of(TOKEN, WINDOWS_KEY, OFFICE_KEY, "uchitel")) {
                assertFalse(kept.contains(secret), kept);
            }
            assertTrue(kept.contains("LibreOffice"), kept);
        }
    }

    @Test
    void whatIsReadAgainIsWhatWasReported() {
        for (Reports report : List.of(Reports.of("a-1"), Reports.of("a-1").partial(), Reports.of("a-1").programs(List.of()), Reports.of("a-1").model("«Заря» \"14\"\t\uD83D\uDE00"))) {
            Message message = messages.read(report.json().getBytes(UTF_8), Packing.PLAIN);
            KeptReport kept = new KeptReport(message.findings().get(0), message.partial());
            assertEquals(kept, KeptReport.read(kept.packed()), "its digest too");
        }
        Facts silent = messages.read("{\"deviceid\":\"a-1\",\"content\":{\"hardware\":{\"name\":\"kab-12\"}}}".getBytes(UTF_8), Packing.PLAIN).findings().get(0);
        assertNull(KeptReport.read(new KeptReport(silent, true).packed()).facts().packages(), "of no programs told is not told of no programs");
    }

    @Test
    void whatWasNotKeptSoIsNotRead() {
        String report = Reports.of("a-1").json();
        for (byte[] other : List.of(new byte[0], report.getBytes(UTF_8), Reports.zlib(report), Reports.gzip(report), Reports.gzip("[]"), Reports.gzip(""))) {
            assertThrows(UnreadableReportException.class, () -> KeptReport.read(other));
        }
    }

    private static String unpacked(byte[] packed) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), UTF_8);
    }
}
