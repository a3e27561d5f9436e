package kabinet.house;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import java.util.concurrent.Callable;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;

/** For tests inside the server: acting as somebody, in a transaction or through a boundary that begins its own. */
public abstract class Acting extends Kabinet {

    @Inject
    protected UserTransaction transaction;

    /** Somebody with a role in the given schools; in the whole district if none is given. */
    protected static Caller caller(Role role, Long... schools) {
        return new Caller(1L, "it", "Проверка", role, role.rights(), schools.length == 0, Set.of(schools));
    }

    /** Calls a boundary. */
    protected <T> T as(Caller caller, Callable<T> act) throws Exception {
        return Callers.as(caller, act);
    }

    /** Runs the action in one transaction, which is rolled back if it fails. */
    protected <T> T within(Caller caller, Callable<T> action) throws Exception {
        return Callers.as(caller, () -> {
            transaction.begin();
            try {
                T result = action.call();
                transaction.commit();
                return result;
            } catch (Exception e) {
                if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
                throw e;
            }
        });
    }
}
