package kabinet.scan.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.Tag;
import kabinet.scan.control.ScanResolver;
import kabinet.scan.entity.ScanResult;

/** Tells what codes mean. */
@Boundary
public class Scanning {

    @Inject
    ScanResolver resolver;

    /** One result for each code in the text. */
    @RolesAllowed(Right.READ)
    public List<ScanResult> resolve(String text) {
        return resolver.resolve(text);
    }

    /** What the tag of a printed address names; a text that is no tag is unknown. */
    @RolesAllowed(Right.READ)
    public ScanResult open(String tag) {
        return Tag.read(tag).map(resolver::resolveTag).orElseGet(() -> ScanResult.unknown(tag));
    }
}
