package kabinet.shell.control;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before Hibernate validates it: an integrator runs while the session factory is built, which is
 * earlier than any bean. A migration that fails stops the deployment.
 */
public class Migrations implements Integrator {

    private static final String DATA_SOURCE = "java:jboss/datasources/KabinetDS";

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        try {
            DataSource source = (DataSource) new InitialContext().lookup(DATA_SOURCE);
            Flyway.configure(Migrations.class.getClassLoader()).dataSource(source).locations("classpath:db/migration").load().migrate();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // nothing is held
    }
}
