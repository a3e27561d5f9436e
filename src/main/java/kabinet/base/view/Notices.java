package kabinet.base.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import kabinet.base.Texts;

/** Short good news above the page, also after a redirect. */
public final class Notices {

    private Notices() {
    }

    /** @param key text key; {@code args} fill the text's places */
    public static void done(String key, Object... args) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Texts.of(faces.getViewRoot().getLocale(), key, args), null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
