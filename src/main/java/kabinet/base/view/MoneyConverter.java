package kabinet.base.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import kabinet.base.InvalidValueException;
import kabinet.base.Money;

/** Roubles in a form, as people write them: «1 234,50». A fraction of a kopeck is refused and not rounded, as a converter of plain numbers would. */
@FacesConverter("kabinet.Money")
public class MoneyConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Money.parse(value);
        } catch (InvalidValueException e) {
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, e.text(faces.getViewRoot().getLocale()), null), e);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, BigDecimal value) {
        return Money.formatNumber(value);
    }
}
