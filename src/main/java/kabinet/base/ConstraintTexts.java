package kabinet.base;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets the messages of validated fields stand in our bundles ({@code {base.inn.invalid}}); what is not there comes from the provider. */
public class ConstraintTexts implements MessageInterpolator {

    private static final Pattern KEY = Pattern.compile("\\{([a-z]+\\.[A-Za-z0-9_.]+)}");

    private final MessageInterpolator provided = Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Texts.RUSSIAN);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        Matcher key = KEY.matcher(template);
        return key.matches() && Texts.has(locale, key.group(1)) ? Texts.of(locale, key.group(1)) : provided.interpolate(template, context, Texts.supported(locale));
    }
}
