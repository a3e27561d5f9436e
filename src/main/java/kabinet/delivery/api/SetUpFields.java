package kabinet.delivery.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When what was accepted began to work. */
@Schema(name = "SetUp")
public record SetUpFields(@Schema(description = "From the day of the acceptance to today; today if absent") LocalDate date) {
}
