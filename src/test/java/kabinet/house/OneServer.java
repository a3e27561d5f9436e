package kabinet.house;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Arquillian whose server lives as long as the virtual machine. It ends its suite with JUnit's run, and where several virtual machines share the classes, each
 * class is a run to JUnit: the server would be started anew for every class.
 */
public class OneServer extends ArquillianExtension {

    /** Where Arquillian keeps what starts and stops the server, by its own names. */
    private static final Namespace ARQUILLIAN = Namespace.create("arquillianNamespace");
    private static final String MANAGER = "testRunnerManager";

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (context.getConfigurationParameter(RUNNING_INSIDE_ARQUILLIAN).isPresent()) {
            super.beforeAll(context);
            return;
        }
        Store session = context.getStore(StoreScope.LAUNCHER_SESSION, ARQUILLIAN);
        if (session.get(MANAGER) == null) {
            Fork.prepare();
            try {
                super.beforeAll(context);
            } finally {
                // Arquillian looks it up from the run's store, which asks the session's; what is taken out of a store is not closed.
                session.put(MANAGER, context.getRoot().getStore(ARQUILLIAN).remove(MANAGER));
            }
        } else {
            super.beforeAll(context);
        }
    }
}
