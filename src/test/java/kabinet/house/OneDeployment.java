package kabinet.house;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;

/**
 * Makes Arquillian deploy once for each virtual machine: its first class deploys, the others find the deployment there, and it
 * goes with the server. Deploying anew for each class would cost several seconds a class and the demonstration data.
 */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Lets the first deployment through and hands its address to the later ones. */
    public static class Keeper {

        /** After the observers that open the contexts of container and deployment; equals would come in any order. */
        private static final int INNERMOST = -100;

        private static ProtocolMetaData deployed;

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> metaData;
        @Inject
        @DeploymentScoped
        private InstanceProducer<Deployment> deployment;
        @Inject
        @DeploymentScoped
        private InstanceProducer<DeploymentDescription> description;

        public void deploy(@Observes(precedence = INNERMOST) EventContext<DeployDeployment> context) {
            if (deployed == null) {
                context.proceed();
                deployed = metaData.get();
            } else {
                // Without these the tests of a later class would run here and not in the server.
                description.set(context.getEvent().getDeployment().getDescription());
                deployment.set(context.getEvent().getDeployment());
                metaData.set(deployed);
                context.getEvent().getDeployment().deployed();
            }
        }

        public void undeploy(@Observes(precedence = INNERMOST) EventContext<UnDeployDeployment> context) {
            context.getEvent().getDeployment().undeployed();
        }
    }
}
