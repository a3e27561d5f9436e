package kabinet.base.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses query parameters that the operation does not have: a misspelt filter would silently be none. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (operation == null || operation.isAnnotationPresent(OwnQuery.class) || !operation.getDeclaringClass().getName().startsWith("kabinet.")) {
            return;
        }
        Set<String> names = known.computeIfAbsent(operation, KnownParameters::names);
        request.getUriInfo().getQueryParameters().keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new FaultyInputException(name, "base.fault.parameter");
        });
    }

    private static Set<String> names(Method operation) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : operation.getParameters()) {
            add(parameter.getAnnotation(QueryParam.class), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void fields(Class<?> type, Set<String> names) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                add(field.getAnnotation(QueryParam.class), names);
            }
        }
    }

    private static void add(QueryParam parameter, Set<String> names) {
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
