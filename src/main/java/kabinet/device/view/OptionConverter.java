package kabinet.device.view;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Writes an {@link Option} into a form as "id|label" and reads it back; the label is for people only and is never trusted. */
@FacesConverter("kabinet.Option")
public class OptionConverter implements Converter<Option> {

    @Override
    public Option getAsObject(FacesContext faces, UIComponent component, String value) {
        int bar = value == null ? -1 : value.indexOf('|');
        if (bar < 1 || !value.substring(0, bar).chars().allMatch(Character::isDigit) || bar > 18) {
            return null;
        }
        return new Option(Long.valueOf(value.substring(0, bar)), value.substring(bar + 1));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Option value) {
        return value == null ? "" : value.id() + "|" + value.label();
    }
}
