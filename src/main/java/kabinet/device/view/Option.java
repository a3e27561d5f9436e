package kabinet.device.view;

import java.io.Serializable;

/** A thing to choose on a form: its id and the words for it. The form carries both, so that nothing is looked up twice. */
public record Option(Long id, String label) implements Serializable {

    static Long id(Option chosen) {
        return chosen == null ? null : chosen.id();
    }

    public Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }
}
