package kabinet.act.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import kabinet.act.boundary.Verification;
import kabinet.act.entity.TooManyAttemptsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the form is taken in at all. */
class VerifyServletTest {

    private final VerifyServlet servlet = new VerifyServlet();
    private final List<String> called = new ArrayList<>();
    private int status;

    @BeforeEach
    void verification() {
        servlet.verification = new Verification();
    }

    private <T> T mock(Class<T> type, String address) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            called.add(method.getName());
            if (method.getName().equals("setStatus")) {
                status = (int) args[0];
            }
            return switch (method.getName()) {
                case "getRemoteAddr" -> address;
                case "getRequestDispatcher" -> mock(RequestDispatcher.class, address);
                default -> null;
            };
        }));
    }

    private int upload(String address) throws Exception {
        called.clear();
        servlet.doPost(mock(HttpServletRequest.class, address), mock(HttpServletResponse.class, address));
        return status;
    }

    @Test
    void nothingIsReadFromAnAddressThatSentTooMany() throws Exception {
        assertThrows(TooManyAttemptsException.class, () -> {
            for (int i = 0; i < 1000; i++) {
                servlet.verification.admit("2001:db8:0:7::" + Integer.toHexString(i));
            }
        });
        assertEquals(429, upload("2001:db8:0:7::abcd"));
        assertEquals(0, called.stream().filter(m -> m.equals("getPart")).count(), called.toString());
        assertEquals(422, upload("2001:db8:0:8::1"), "another is told that the file is missing");
        assertEquals(1, called.stream().filter(m -> m.equals("getPart")).count(), called.toString());
    }
}
