package vn.binhxet.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** HTTP/1.1 over one connection that is kept: so little work that a measurement is of the server. */
final class KeptConnection implements Closeable {
    private static final int HEX = 16;

    private final Socket socket;
    private final InputStream in;
    private final String head;

    /** @param headers each ended by a line's end */
    KeptConnection(URI server, String headers) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << HEX);
        this.head = " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers + "\r\n";
    }

    /** Asks and reads the answer to its end; any other answer than 200 is an error. */
    void get(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + head).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(path + ": " + status);
        }
        int length = 0;
        boolean isChunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length =
                        Integer.parseInt(small.substring(small.indexOf(':') + 1).strip());
            }
            isChunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
        }
        if (isChunked) {
            chunks();
        } else {
            in.skipNBytes(length);
        }
    }

    private void chunks() throws IOException {
        for (int size = Integer.parseInt(line(), HEX); size > 0; size = Integer.parseInt(line(), HEX)) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException("the connection was closed");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
