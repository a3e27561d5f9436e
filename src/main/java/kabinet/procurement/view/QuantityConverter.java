package kabinet.procurement.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import kabinet.base.InvalidValueException;
import kabinet.procurement.entity.Quantities;

/** Quantities as people write them: «38», «2,5». */
@FacesConverter("kabinet.Quantity")
public class QuantityConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Quantities.read(value);
        } catch (InvalidValueException e) {
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, e.text(faces.getViewRoot().getLocale()), null), e);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, BigDecimal value) {
        return Quantities.written(value);
    }
}
