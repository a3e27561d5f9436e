package kabinet.file.control;

import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Breaks the unpacking of a picture off when its time is over. */
final class Deadline implements IIOReadProgressListener {

    private final long end;
    private boolean missed;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    boolean isMissed() {
        return missed;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (System.nanoTime() - end > 0) {
            missed = true;
            source.abort();
        }
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        imageProgress(source, 0);
    }

    @Override
    public void readAborted(ImageReader source) {
        missed = true;
    }

    @Override
    public void imageComplete(ImageReader source) {
        // in time
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
        // one picture is read, no sequence
    }

    @Override
    public void sequenceComplete(ImageReader source) {
        // one picture is read, no sequence
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
        // previews within pictures are not read
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {
        // previews within pictures are not read
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
        // previews within pictures are not read
    }
}
