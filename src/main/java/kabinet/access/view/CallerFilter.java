package kabinet.access.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kabinet.access.boundary.RequestAuthentication;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;

/** Makes the authenticated caller the caller of the thread for the length of a request. First of all filters (web.xml). */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Caller caller = (Caller) request.getAttribute(RequestAuthentication.CALLER);
        try {
            Callers.as(caller == null ? Caller.NOBODY : caller, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
