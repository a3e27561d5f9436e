package kabinet.base;

import java.util.Locale;

/**
 * A rule of the trade was broken. The one root of all such failures: it rolls the transaction back, a page shows it as a
 * message and keeps the input, the API answers it as problem+json. Its text stands in the bundles under {@link #key()}.
 */
public class BusinessException extends RuntimeException {

    private final String key;
    private final transient Object[] args;

    /**
     * @param key text key in some component's bundle
     * @param args what the text's places hold, in order
     */
    public BusinessException(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }

    /** How the API answers it: 422 unless the failure says otherwise. */
    public int httpStatus() {
        return 422;
    }

    /** The failure as a sentence for people. */
    public String text(Locale locale) {
        return Texts.of(locale, key, args());
    }

    @Override
    public String getMessage() {
        return text(Texts.RUSSIAN);
    }
}
