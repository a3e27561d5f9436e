package kabinet.access.control;

import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Scoped;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Refuses every insert, update and delete of a thing whose school the caller does not see: the counterpart of the read
 * filter. A thing loaded through the filter cannot be foreign before a change, so checking the new state is enough.
 */
public class ScopeGuard implements Integrator, PreInsertEventListener, PreUpdateEventListener, PreDeleteEventListener {

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        var listeners = factory.getServiceRegistry().requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.PRE_INSERT, this);
        listeners.appendListeners(EventType.PRE_UPDATE, this);
        listeners.appendListeners(EventType.PRE_DELETE, this);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // the listeners go with the factory
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        return check(event.getEntity());
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        return check(event.getEntity());
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        return check(event.getEntity());
    }

    private static boolean check(Object entity) {
        if (entity instanceof Scoped scoped && !Callers.current().sees(scoped.schoolId())) {
            throw new ForeignSchoolException();
        }
        return false;
    }
}
