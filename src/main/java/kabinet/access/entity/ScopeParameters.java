package kabinet.access.entity;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Feeds the caller's scope into the Hibernate filter. Without a caller nothing is visible. */
public final class ScopeParameters {

    /** No school has this id: an SQL list may not be empty. */
    private static final List<Long> NONE = List.of(-1L);

    private ScopeParameters() {
    }

    /** Whether the caller sees every school. */
    public static final class Whole implements Supplier<Boolean> {
        @Override
        public Boolean get() {
            return Callers.current().wholeDistrict();
        }
    }

    /** The schools the caller sees. */
    public static final class Schools implements Supplier<Collection<Long>> {
        @Override
        public Collection<Long> get() {
            var schools = Callers.current().schools();
            return schools.isEmpty() ? NONE : schools;
        }
    }
}
