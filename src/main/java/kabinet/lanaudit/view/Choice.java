package kabinet.lanaudit.view;

import java.io.Serializable;

/** A thing to choose on a form. */
public record Choice(Long id, String label) implements Serializable {

    public Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }
}
