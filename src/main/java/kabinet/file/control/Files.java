package kabinet.file.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import kabinet.access.entity.Callers;
import kabinet.file.entity.CheckedFile;
import kabinet.file.entity.FileContent;
import kabinet.file.entity.FileName;
import kabinet.file.entity.FileType;
import kabinet.file.entity.RefusedFileException;
import kabinet.file.entity.StoredFile;

/** Files within the caller's scope. Storing one is part of the caller's transaction: if that fails, nothing of the file is left. */
@ApplicationScoped
public class Files {

    /** Stem of a file that came without a usable name. */
    private static final String NAMELESS = "file";

    @PersistenceContext
    EntityManager em;
    @Inject
    Claims claims;

    /**
     * Reads and checks a file. Pictures are redrawn: upright, at most 2,560 pixels a side, without hidden data. Takes as long as the sender likes, so
     * it belongs before a transaction, which would keep a connection to the database waiting.
     *
     * @param name as the sender gave it; may be null
     * @param in read to its end but not closed
     * @param accepted what the file may be
     * @throws RefusedFileException if it is empty, larger than {@link StoredFile#MAX_SIZE}, of another type, or a picture that
     *         cannot be read or has more than 64 megapixels
     * @throws kabinet.base.BusyException if others' pictures take too long
     */
    public CheckedFile check(String name, InputStream in, Collection<FileType> accepted) {
        byte[] content = read(in);
        FileType type = Recognition.type(content, name, accepted);
        String safeName = FileName.of(name, type, NAMELESS);
        if (!type.isPicture()) {
            return new CheckedFile(safeName, type, content, null, null, null);
        }
        Picture picture = PictureCleaning.clean(content, type, safeName);
        return new CheckedFile(safeName, type, picture.content(), picture.preview(), picture.width(), picture.height());
    }

    /** Stores a file as part of the caller's transaction. @param schoolId null for the district's, which everybody may read */
    public StoredFile store(Long schoolId, CheckedFile checked) {
        byte[] kept = checked.content();
        StoredFile file = new StoredFile(schoolId, Contents.sha256(kept), checked.name(), checked.type(), kept.length,
            checked.width(), checked.height(), Callers.current().name());
        em.persist(file);
        claims.keep(file.getSha256(), kept, checked.preview());
        return file;
    }

    /** Whether a stored file has the content of a checked one: sent again, it need not be stored again. */
    public boolean isSame(StoredFile stored, CheckedFile checked) {
        return stored.getSha256().equals(Contents.sha256(checked.content()));
    }

    /** What may be read: not what was hidden. */
    public Optional<StoredFile> find(Long id) {
        return Optional.ofNullable(em.find(StoredFile.class, id)).filter(f -> !f.isHidden());
    }

    /** Where the content lies. */
    public FileContent content(StoredFile file) {
        return new FileContent(file, claims.contents().path(file.getSha256()), file.getType(), file.getSha256());
    }

    /** A picture's small JPEG; of anything else the content itself. */
    public FileContent preview(StoredFile file) {
        return file.isPicture() ? new FileContent(file, claims.contents().previewPath(file.getSha256()), FileType.JPEG, file.getSha256() + "-preview") : content(file);
    }

    private static byte[] read(InputStream in) {
        try {
            return Recognition.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
