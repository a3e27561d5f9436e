package kabinet.act.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import kabinet.access.control.Attempts;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.act.control.ActFiles;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActCode;
import kabinet.act.entity.ArchivedFile;
import kabinet.act.entity.TooManyAttemptsException;
import kabinet.act.entity.UnknownActException;
import kabinet.act.entity.VerifiedAct;

/**
 * Compares a paper with the archive, for anybody who holds it: its code cannot be guessed and opens this one act, of whatever school. From one
 * address come at most so many wrong codes and files within a quarter of an hour; a whole school may sit behind one.
 */
@Boundary
public class Verification {

    static final int UNKNOWN_ALLOWED = 100;
    static final int FILES_ALLOWED = 200;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    Acts acts;

    private final Attempts unknown = Attempts.perWindow(UNKNOWN_ALLOWED, WINDOW);
    private final Attempts compared = Attempts.perWindow(FILES_ALLOWED, WINDOW);

    /**
     * @param code as it was typed or read
     * @param address where the question comes from
     * @throws UnknownActException if no act has it
     * @throws TooManyAttemptsException if too many wrong ones came from there
     */
    @PermitAll
    public VerifiedAct find(String code, String address) {
        return asArchivist(() -> {
            Act act = act(code, address);
            return VerifiedAct.of(act, acts.correctionOf(act).orElse(null));
        });
    }

    /**
     * Admits one more file to be compared, and counts it: asked before anything of it is read, for a large one costs time and room on the disk as it comes.
     *
     * @param address where the file comes from
     * @throws TooManyAttemptsException if too many files or wrong codes came from there
     */
    @PermitAll
    public void admit(String address) {
        Instant now = Instant.now();
        String place = Attempts.place(address);
        if (unknown.refuses(place, now) || compared.refuses(place, now)) {
            throw new TooManyAttemptsException();
        }
        compared.add(place, now);
    }

    /**
     * Whether a file is the approved paper, byte for byte. It was {@linkplain #admit admitted}; it is read to its end and not kept.
     *
     * @throws UnknownActException if no act has the code
     * @throws TooManyAttemptsException if too many wrong codes came from there
     * @throws kabinet.file.entity.RefusedFileException if the file is empty or larger than papers are
     */
    @PermitAll
    public boolean isSame(String code, InputStream file, String address) {
        ArchivedFile given = fingerprint(file); // before the database is asked: it may come slowly
        return asArchivist(() -> act(code, address).getSha256().equals(given.sha256()));
    }

    private Act act(String code, String address) {
        Instant now = Instant.now();
        String place = Attempts.place(address);
        if (unknown.refuses(place, now)) {
            throw new TooManyAttemptsException();
        }
        return ActCode.read(code).flatMap(acts::byCode).orElseThrow(() -> {
            unknown.add(place, now);
            return new UnknownActException();
        });
    }

    private static ArchivedFile fingerprint(InputStream file) {
        try {
            return ActFiles.fingerprint(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The filter of schools would hide every act from somebody who is not signed in. */
    private static <T> T asArchivist(Callable<T> action) {
        try {
            return Callers.as(Caller.SYSTEM, action);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
