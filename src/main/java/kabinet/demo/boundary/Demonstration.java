package kabinet.demo.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Logger;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.demo.control.SampleData;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.control.DocumentImporter;
import kabinet.exchange.entity.ImportJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Prepares the demonstration at the first start, before the first administrator would be made: the accounts come last, so a start that was
 * cut off begins anew, and what was loaded already is found unchanged.
 */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = Logger.getLogger("kabinet.demo");

    @Inject
    @ConfigProperty(name = "kabinet.demo", defaultValue = "false")
    boolean wanted;
    @Inject
    Imports imports;
    @Inject
    DemoAccounts accounts;
    @Inject
    DemoAudits audits;

    void begin(@Observes @Priority(200) @Initialized(ApplicationScoped.class) ServletContext context) {
        if (wanted) {
            Callers.run(Caller.SYSTEM, () -> {
                if (accounts.areMissing()) {
                    accounts.settle();
                    SampleData data = new SampleData(context);
                    data.files().forEach(file -> load(data, file));
                    accounts.add();
                    audits.add(data);
                }
            });
        }
    }

    private void load(SampleData data, SampleData.File file) {
        long begin = System.nanoTime();
        try (InputStream content = data.open(file)) {
            ImportJob job = imports.preview(imports.upload(file.kind(), file.name(), content).getId());
            if (DocumentImporter.isDuplicate(job)) {
                return; // loaded by a start that was cut off
            }
            if (!job.isBookable()) {
                throw new IllegalStateException("Sample data " + file.name() + " is refused: " + job.getFaults().stream().limit(5).toList());
            }
            imports.bookNow(job.getId());
            LOG.info(file.name() + ": " + job.getTotal() + " rows in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
