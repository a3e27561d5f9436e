package kabinet.device.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLifeTest {

    @ParameterizedTest
    @CsvSource({
        "2020-12-25, 36, 2020-12-25, 36",
        "2020-12-25, 36, 2020-12-26, 36",
        "2020-12-25, 36, 2021-01-25, 35",
        "2020-12-25, 36, 2023-12-24, 1",
        "2020-12-25, 36, 2023-12-25, 0",
        "2020-12-25, 36, 2030-01-01, 0",
        "2023-08-31, 6, 2024-02-28, 1",
        "2023-08-31, 6, 2024-02-29, 0"})
    void aBegunMonthIsLeftAndNothingIsLessThanNothing(LocalDate from, int months, LocalDate day, int left) {
        assertEquals(left, new ServiceLife(from, months).left(day));
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertNull(new ServiceLife(null, 36).left(LocalDate.EPOCH));
        assertNull(new ServiceLife(LocalDate.EPOCH, null).getEnd());
    }
}
