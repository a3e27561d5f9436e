package kabinet.label.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import kabinet.base.Tag;
import kabinet.label.control.CodeSize;

/** {@code #{codePreview}}: what a code on a label of the district will hold and how large it becomes. */
@Named
@ApplicationScoped
public class CodePreview {

    /** A tag like any other, so that the preview is as long as the real thing. */
    private static final Tag EXAMPLE = new Tag("Q3DD6G");

    /** What a device's code holds: the address, a short path, the tag. */
    public String content(String address) {
        return (address == null ? "" : address.strip()) + "/D/" + EXAMPLE;
    }

    public CodeSize size(String address) {
        return CodeSize.ofQr(content(address));
    }
}
