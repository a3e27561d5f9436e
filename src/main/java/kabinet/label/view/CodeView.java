package kabinet.label.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import kabinet.label.control.CodeSvg;

/** {@code #{labelCode.svg(…)}}: the code of a label on a page of any component. */
@Named("labelCode")
@ApplicationScoped
public class CodeView {

    /**
     * @param content what the label's code says
     * @param description what it leads to, for those who do not see it
     */
    public String svg(String content, String description) {
        return CodeSvg.qr(content, description);
    }
}
