package kabinet.shell.control;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before Hibernate validates it: an integrator runs while the session factory is built, which is
 * earlier than any bean. It migrates the very database that the factory will use. A migration that fails stops the deployment.
 */
public class Migrations implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        DataSource source = factory.getServiceRegistry().requireService(ConnectionProvider.class).unwrap(DataSource.class);
        Flyway.configure(Migrations.class.getClassLoader()).dataSource(source).locations("classpath:db/migration").load().migrate();
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // nothing is held
    }
}
