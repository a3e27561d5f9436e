package kabinet.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import kabinet.base.Texts;

/** The language of the page: as chosen (a cookie keeps it, signed in or not), else Russian. */
@Named("language")
@RequestScoped
public class Language {

    @Inject
    HttpServletRequest request;

    public Locale getLocale() {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies).filter(c -> Texts.COOKIE.equals(c.getName())).findFirst()
            .map(c -> Texts.supported(Locale.forLanguageTag(c.getValue())))
            .orElse(Texts.RUSSIAN);
    }

    public String getCode() {
        return getLocale().getLanguage();
    }

    public boolean isRussian() {
        return Texts.RUSSIAN.equals(getLocale());
    }

    /** Chooses a language for a year and shows the same page again. */
    public void speak(String code) throws IOException {
        Cookie cookie = new Cookie(Texts.COOKIE, Texts.supported(Locale.forLanguageTag(code)).getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        FacesContext faces = FacesContext.getCurrentInstance();
        ((HttpServletResponse) faces.getExternalContext().getResponse()).addCookie(cookie);
        String query = request.getQueryString();
        faces.getExternalContext().redirect(request.getContextPath() + request.getServletPath().replaceFirst("\\.xhtml$", "") + (query == null ? "" : "?" + query));
        faces.responseComplete();
    }
}
