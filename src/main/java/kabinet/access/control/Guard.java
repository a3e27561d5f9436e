package kabinet.access.control;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import kabinet.access.entity.Callers;

/**
 * Checks the rights a boundary method names against the caller of the thread, before its transaction begins. Jakarta Security
 * has no such interceptor for CDI beans before Jakarta EE 12; enterprise beans would tie every test and every background
 * job to a container identity.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class Guard {

    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        Method method = invocation.getMethod();
        if (!method.isAnnotationPresent(PermitAll.class)) {
            RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
            if (allowed == null) {
                allowed = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
            }
            Callers.current().demand(allowed == null ? new String[0] : allowed.value());
        }
        return invocation.proceed();
    }
}
