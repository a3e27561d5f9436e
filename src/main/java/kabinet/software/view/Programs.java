package kabinet.software.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.NotFoundException;
import kabinet.software.boundary.SoftwareRegister;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareFilter;

/** {@code #{programs}}: for fields of forms that take a program of the catalogue, by its id. */
@Named
@RequestScoped
public class Programs {

    /** Entries that a field offers at once. */
    private static final int OFFERED = 20;

    @Inject
    SoftwareRegister register;

    private final Map<Long, String> titles = new HashMap<>();

    /** Those offered whose name, release or publisher holds the text. */
    public List<Long> found(String typed) {
        List<Software> found = register.page(SoftwareFilter.offered(typed), 0, OFFERED);
        found.forEach(s -> titles.put(s.getId(), title(s)));
        return found.stream().map(Software::getId).toList();
    }

    /** Empty for null and for what does not exist. */
    public String title(Long id) {
        return id == null ? "" : titles.computeIfAbsent(id, i -> {
            try {
                return title(register.find(i));
            } catch (NotFoundException unknown) {
                return "";
            }
        });
    }

    private static String title(Software software) {
        return software.getTitle() + " — " + software.getPublisher();
    }
}
