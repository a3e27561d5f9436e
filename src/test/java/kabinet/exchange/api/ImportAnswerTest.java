package kabinet.exchange.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import kabinet.access.entity.Caller;
import kabinet.base.Texts;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.Findings;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ReadOut;
import org.junit.jupiter.api.Test;

/** What a program is told of an import. */
class ImportAnswerTest {

    private static final Findings SOUND = new Findings(2, 2, 0, 0, List.of(), 0, List.of(), 0);
    private static final ReadOut READ = new ReadOut(List.of(new ReadOut.Fact("exchange.list.file", "№ 7")), List.of("exchange.line", "exchange.value"),
        List.of(List.of("1", "Ноутбук")), 1);

    private final ImportJob job = new ImportJob("delivery", "7.xml", 1, "0", Caller.SYSTEM);

    @Test
    void whatWasReadIsToldInTheLanguageAskedFor() {
        job.previewed(SOUND, READ);
        assertEquals(new ImportAnswer.Read(List.of(new ImportAnswer.Fact("File", "№ 7")), List.of("Line", "Value"), List.of(List.of("1", "Ноутбук")), 1),
            ImportAnswer.of(job, 0, Texts.ENGLISH).read());
    }

    @Test
    void aTableHasNothingReadBesideItsColumns() {
        job.previewed(SOUND, ReadOut.NONE);
        assertNull(ImportAnswer.of(job, 0, Texts.RUSSIAN).read());
    }

    @Test
    void whatIsThereAlreadyIsAConflictWhateverElseIsWrong() {
        assertEquals("409 urn:kabinet:exchange.duplicate", refused(Fault.ofFile("exchange.fault.no-rows"), Fault.of(3, "", "", "exchange.duplicate")));
        assertEquals("422 urn:kabinet:exchange.faulty", refused(Fault.ofFile("exchange.fault.no-rows"), Fault.of(3, "", "", "exchange.fault.duplicate-in-file", "", 2)));
    }

    private String refused(Fault... faults) {
        job.previewed(new Findings(2, 0, 0, 0, List.of(faults), faults.length, List.of(), 0), READ);
        ImportAnswer answer = ImportAnswer.refused(job, Texts.RUSSIAN);
        return answer.status() + " " + answer.type();
    }

    @Test
    void theResultIsToldOnlyWhileItIsThere() {
        job.previewed(SOUND, READ);
        job.beginBooking();
        assertNull(ImportAnswer.of(job, 0, Texts.RUSSIAN).result());
        job.booked(SOUND, null, "/delivery/show?id=7");
        assertEquals("/delivery/show?id=7", ImportAnswer.of(job, 0, Texts.RUSSIAN).result());
        job.undone(null);
        assertNull(ImportAnswer.of(job, 0, Texts.RUSSIAN).result());
    }
}
