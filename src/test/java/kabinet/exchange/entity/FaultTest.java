package kabinet.exchange.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import kabinet.base.Texts;
import org.junit.jupiter.api.Test;

/** A fault says its reason as people write, and says the same when it comes back from the database. */
class FaultTest {

    @Test
    void daysStandInReasonsAsPeopleWriteThem() {
        Fault fault = Fault.of(3, "Установлена", "01.09.2099", "software.installation.future", LocalDate.of(2099, 9, 1));
        assertEquals("Дата 01.09.2099 ещё не наступила.", fault.reason(Texts.RUSSIAN));
        assertEquals(fault, new Fault(fault.line(), fault.column(), fault.value(), fault.key(), fault.text(), fault.args()));
    }
}
