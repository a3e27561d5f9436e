package kabinet.base.api;

import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.base.BusinessException;
import kabinet.base.BusyException;
import kabinet.base.Failures;
import kabinet.base.StaleException;
import kabinet.base.Texts;

/** Every failure of the API as problem+json: broken rules by name, defects by a reference number that stands in the log too. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger("kabinet.api");

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = Language.of(headers);
        Throwable failure = Failures.rootOf(thrown);
        if (failure instanceof FaultyInputException faulty) {
            return Problem.answer(422, faulty.key(), faulty.text(locale), faulty.faults(locale), null);
        }
        if (failure instanceof BusinessException broken) {
            Response answer = Problem.answer(broken.httpStatus(), broken.key(), broken.text(locale));
            return broken instanceof BusyException ? Response.fromResponse(answer).header("Retry-After", BusyException.SECONDS).build() : answer;
        }
        if (failure instanceof ConstraintViolationException invalid) {
            List<Problem.Fault> faults = invalid.getConstraintViolations().stream()
                .map(v -> new Problem.Fault(lastNode(v.getPropertyPath().toString()), v.getMessage())).sorted(java.util.Comparator.comparing(Problem.Fault::field)).toList();
            return Problem.answer(422, "base.invalid", Texts.of(locale, "base.invalid"), faults, null);
        }
        if (failure instanceof OptimisticLockException) {
            StaleException stale = new StaleException();
            return Problem.answer(stale.httpStatus(), stale.key(), stale.text(locale));
        }
        if (failure instanceof JsonbException || failure instanceof jakarta.json.JsonException || failure instanceof ProcessingException) {
            return Problem.answer(400, "base.unreadable", Texts.of(locale, "base.unreadable"));
        }
        if (failure instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return status < 400 ? web.getResponse() : refused(web.getResponse(), status, locale);
        }
        String reference = Failures.reference();
        LOG.log(Level.SEVERE, "Failure " + reference, thrown);
        return Problem.answer(500, "base.defect", Texts.of(locale, "base.defect", reference), null, reference);
    }

    /** What the runtime refuses by itself: an unknown address, a wrong method or media type; its headers (Allow) stay. */
    private static Response refused(Response answer, int status, Locale locale) {
        String key = "base.http." + status;
        String title = Texts.has(locale, key) ? Texts.of(locale, key) : answer.getStatusInfo().getReasonPhrase();
        Response problem = Problem.answer(status, key, title);
        answer.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                problem.getHeaders().put(name, values);
            }
        });
        return problem;
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
