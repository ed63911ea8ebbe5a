package vn.binhxet.web.upload;

import java.io.IOException;
import vn.binhxet.model.Message;

/** What was uploaded is not taken, and nothing of it is kept. */
public final class UploadException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;
    private final boolean isTooLarge;

    UploadException(Message said) {
        this(said, false);
    }

    private UploadException(Message said, boolean isTooLarge) {
        super(said.in(Message.Language.EN));
        this.said = said;
        this.isTooLarge = isTooLarge;
    }

    static UploadException tooLarge(long mostBytes) {
        return new UploadException(Message.of("upload.tooLarge", mostBytes >> 20), true);
    }

    /** The disk fails. */
    public static UploadException unwritable(IOException failed) {
        return new UploadException(Message.of("upload.disk", failed.getClass().getSimpleName()));
    }

    public Message said() {
        return said;
    }

    /** Whether a smaller one would have been taken. */
    public boolean isTooLarge() {
        return isTooLarge;
    }
}
