package kabinet.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import kabinet.base.Texts;

/** The language of the page: as chosen (a cookie keeps it, signed in or not), else Russian. */
@Named("language")
@RequestScoped
public class Language {

    /** Name of the cookie. */
    public static final String COOKIE = "language";

    @Inject
    HttpServletRequest request;

    public Locale getLocale() {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies).filter(c -> COOKIE.equals(c.getName())).findFirst()
            .map(c -> Texts.supported(Locale.forLanguageTag(c.getValue())))
            .orElse(Texts.RUSSIAN);
    }

    public String getCode() {
        return getLocale().getLanguage();
    }

    public boolean isRussian() {
        return Texts.RUSSIAN.equals(getLocale());
    }
}
