package kabinet.measurement.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import kabinet.base.api.Language;
import kabinet.base.api.Problem;
import kabinet.exchange.entity.Fault;
import kabinet.measurement.entity.UnreadableMeasurementException;

/** Tells a program every fault of the file it sent: where, «line:field», and why. */
@Provider
public class UnreadableMeasurementMapper implements ExceptionMapper<UnreadableMeasurementException> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(UnreadableMeasurementException refused) {
        Locale locale = Language.of(headers);
        List<Problem.Fault> faults = refused.faults().stream().map(f -> new Problem.Fault(place(f), f.reason(locale))).toList();
        return Problem.answer(refused.httpStatus(), "measurement.refused", refused.text(locale), faults, null);
    }

    private static String place(Fault fault) {
        return fault.line() > 0 ? fault.column().isEmpty() ? String.valueOf(fault.line()) : fault.line() + ":" + fault.column() : fault.column();
    }
}
