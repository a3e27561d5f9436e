package kabinet.base.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import kabinet.base.Texts;

/** In what language the API speaks: the first that the program accepts, else Russian. */
public final class Language {

    private Language() {
    }

    public static Locale of(HttpHeaders headers) {
        return Texts.supported(headers.getAcceptableLanguages().stream().findFirst().orElse(Texts.RUSSIAN));
    }
}
