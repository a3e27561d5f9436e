package kabinet.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import kabinet.access.control.Session;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code #{shell}}: what the frame of every page needs to know. */
@Named("shell")
@RequestScoped
public class ShellView {

    @Inject
    @ConfigProperty(name = "kabinet.demo", defaultValue = "false")
    boolean demo;
    @Inject
    HttpServletRequest request;

    /** Whether the data is made up and the passwords are known to everybody. */
    public boolean isDemo() {
        return demo;
    }

    /** As in the build; "dev" when run from classes. */
    public String getVersion() {
        String version = ShellView.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /** Names the build, for addresses of resources: when its descriptor was packed. */
    public String getBuild() throws IOException {
        return Long.toString(request.getServletContext().getResource("/WEB-INF/web.xml").openConnection().getLastModified(), Character.MAX_RADIX);
    }

    /** Signs out. */
    public void leave() throws IOException {
        Session.end(request);
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(request.getContextPath() + "/login");
        faces.responseComplete();
    }
}
