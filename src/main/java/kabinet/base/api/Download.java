package kabinet.base.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;

/** A file from outside on its way back, as it came: a browser keeps it and takes it for nothing that it could run. */
public final class Download {

    private Download() {
    }

    /** @param name the name it came with */
    public static Response of(Path file, String name) {
        return Response.ok(file.toFile(), MediaType.APPLICATION_OCTET_STREAM)
            .header(Disposition.HEADER, Disposition.attachment(name))
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .header("Cross-Origin-Resource-Policy", "same-origin")
            .header("Cache-Control", "private, no-store")
            .build();
    }
}
