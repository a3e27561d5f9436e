package kabinet.scan.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Texts;

/** {@code /scan}: hands its modules what they need to know: what the caller may do, their words. */
@Named
@RequestScoped
public class ScanPage {

    /** As JSON that may stand inside a script element. */
    public String getSettings() {
        Caller caller = Callers.current();
        JsonObjectBuilder words = Json.createObjectBuilder();
        Texts.below(FacesContext.getCurrentInstance().getViewRoot().getLocale(), "scan.say.").forEach(words::add);
        JsonObjectBuilder settings = Json.createObjectBuilder()
            .add("language", FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage())
            .add("mayEdit", caller.may(Right.EDIT_REGISTRY))
            .add("mayCreate", caller.may(Right.EDIT_REGISTRY) || caller.may(Right.RECEIVE))
            .add("mayLink", caller.may(Right.PRINT_LABELS))
            .add("texts", words);
        if (caller.onlySchool() != null) {
            settings.add("school", caller.onlySchool());
        }
        return settings.build().toString().replace("<", "\\u003c");
    }
}
