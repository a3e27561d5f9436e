package kabinet.file.entity;

import kabinet.base.BusinessException;

/** A file that is not stored: too large, of no accepted type, or not what it claims to be. */
public class RefusedFileException extends BusinessException {

    private final int status;

    private RefusedFileException(int status, String key, Object... args) {
        super(key, args);
        this.status = status;
    }

    public static RefusedFileException tooLarge() {
        return new RefusedFileException(413, "file.tooLarge", StoredFile.MAX_SIZE / 1024 / 1024);
    }

    public static RefusedFileException empty() {
        return new RefusedFileException(422, "file.empty");
    }

    /** @param accepted names of the accepted types, for people */
    public static RefusedFileException ofType(String name, String accepted) {
        return new RefusedFileException(415, "file.type", name, accepted);
    }

    public static RefusedFileException unreadablePicture(String name) {
        return new RefusedFileException(422, "file.picture.unreadable", name);
    }

    /** @param megapixels most that a picture may have */
    public static RefusedFileException tooManyPixels(String name, int megapixels) {
        return new RefusedFileException(422, "file.picture.tooManyPixels", name, megapixels);
    }

    @Override
    public int httpStatus() {
        return status;
    }
}
