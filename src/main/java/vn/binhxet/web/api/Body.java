package vn.binhxet.web.api;

import java.io.IOException;
import java.io.InputStream;
import vn.binhxet.model.Message;

/** What a program sends, up to so many bytes. */
final class Body {
    private Body() {}

    /** @throws Problems.TooLarge if there is more */
    static byte[] read(InputStream in, int mostBytes) throws IOException {
        byte[] body = in.readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new Problems.TooLarge(Message.of("api.tooLarge", mostBytes >> 20));
        }
        return body;
    }
}
