package kabinet.shell.view;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.base.BusinessException;
import kabinet.base.Failures;
import kabinet.base.StaleException;
import kabinet.base.Texts;

/**
 * What a failure becomes on a page. A broken rule is a message on the same page, with the input kept; before there is a page
 * (opening an address) it is the error page of its kind. A lost view begins anew; whoever left in
 * the middle of an answer is let go. Anything else is the error page with a reference number that stands in the log too.
 */
public class PageFailures extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger("kabinet.page");

    PageFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            answer(faces, thrown);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable thrown) {
        Throwable failure = Failures.rootOf(thrown);
        ExternalContext external = faces.getExternalContext();
        Locale locale = faces.getViewRoot() == null ? Texts.RUSSIAN : faces.getViewRoot().getLocale();
        BusinessException broken = failure instanceof BusinessException b ? b : failure instanceof OptimisticLockException ? new StaleException() : null;
        if (broken != null && faces.isPostback() && !faces.getResponseComplete()) {
            say(faces, broken.text(locale));
        } else if (broken != null) {
            send(faces, broken.httpStatus() == 403 || broken.httpStatus() == 404 ? broken.httpStatus() : 400, broken.text(locale));
        } else if (failure instanceof ConstraintViolationException invalid && faces.isPostback()) {
            invalid.getConstraintViolations().forEach(v -> say(faces, v.getMessage()));
        } else if (isExpired(thrown)) {
            restart(faces, external);
        } else if (failure instanceof IOException && external.isResponseCommitted()) {
            LOG.log(Level.FINE, "Nobody waits any more for " + external.getRequestServletPath(), thrown); // a closed tab, a lost connection
            faces.responseComplete();
        } else {
            String reference = Failures.reference();
            LOG.log(Level.SEVERE, "Failure " + reference + " on " + external.getRequestServletPath(), thrown);
            external.getRequestMap().put("failureReference", reference);
            send(faces, 500, reference);
        }
    }

    private static void say(FacesContext faces, String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    private static boolean isExpired(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }

    /** The session behind the page is gone: the same address again, which asks for a sign-in if it must. */
    private static void restart(FacesContext faces, ExternalContext external) {
        try {
            String query = (String) external.getRequestMap().get("jakarta.servlet.forward.query_string");
            external.redirect(external.getRequestContextPath() + external.getRequestServletPath().replaceFirst("\\.xhtml$", "") + (query == null ? "" : "?" + query));
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void send(FacesContext faces, int status, String text) {
        try {
            faces.getExternalContext().responseSendError(status, text);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** Named in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new PageFailures(getWrapped().getExceptionHandler());
        }
    }
}
