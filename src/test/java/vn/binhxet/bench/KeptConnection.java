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

/** HTTP/1.1 over a connection that is kept as long as the server keeps it: so little work that a measurement is of the server. */
final class KeptConnection implements Closeable {
    private static final int HEX = 16;

    private final URI server;
    private final String head;
    private Socket socket;
    private InputStream in;

    /** @param headers each ended by a line's end */
    KeptConnection(URI server, String headers) throws IOException {
        this.server = server;
        this.socket = connect();
        this.in = answers();
        this.head = " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers + "\r\n";
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket(server.getHost(), server.getPort());
        fresh.setTcpNoDelay(true);
        return fresh;
    }

    private InputStream answers() throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << HEX);
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
        boolean isLast = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length =
                        Integer.parseInt(small.substring(small.indexOf(':') + 1).strip());
            }
            isChunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
            isLast |= small.equals("connection: close");
        }
        if (isChunked) {
            chunks();
        } else {
            in.skipNBytes(length);
        }
        if (isLast) {
            socket.close();
            socket = connect();
            in = answers();
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
