package vn.binhxet.bench;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP/1.1 over a connection that is kept as long as the server keeps it. Nobody waits for it, and it does so little work
 * that a measurement is of the server.
 */
final class KeptConnection implements Closeable {
    private static final int LARGEST_ANSWER = 1 << 18;
    private static final int LARGEST_HEAD = 1 << 12;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final Pattern CLOSED = Pattern.compile("(?i)\r\nconnection: *close");

    private final URI server;
    private final Selector selector;
    private final String head;
    private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
    private SocketChannel channel;

    /**
     * @param selector tells when something has come; this connection is attached to its key
     * @param headers each ended by a line's end
     */
    KeptConnection(URI server, Selector selector, String headers) throws IOException {
        this.server = server;
        this.selector = selector;
        this.head = " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers + "\r\n";
        this.channel = connect();
    }

    private SocketChannel connect() throws IOException {
        SocketChannel fresh = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        fresh.configureBlocking(false);
        fresh.register(selector, SelectionKey.OP_READ, this);
        return fresh;
    }

    /** Asks; the answer to what was asked before has been read. */
    void ask(String path) throws IOException {
        answer.clear();
        channel.write(ByteBuffer.wrap(("GET " + path + head).getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Reads what has come.
     *
     * @return whether the answer is whole
     * @throws IOException if it is any other than 200, or does not come
     */
    boolean read() throws IOException {
        if (!answer.hasRemaining() || channel.read(answer) < 0) {
            throw new EOFException("an answer does not end");
        }
        String start = text(0, Math.min(answer.position(), LARGEST_HEAD));
        int end = start.indexOf(END_OF_HEAD);
        if (end < 0 || !isWhole(start.substring(0, end), end + END_OF_HEAD.length())) {
            return false;
        }
        if (!start.startsWith("HTTP/1.1 200")) {
            throw new IOException(start.substring(0, start.indexOf('\r')));
        }
        if (CLOSED.matcher(start).region(0, end).find()) {
            channel.close();
            channel = connect();
        }
        return true;
    }

    private boolean isWhole(String headers, int body) {
        Matcher length = LENGTH.matcher(headers);
        return length.find()
                ? answer.position() >= body + Integer.parseInt(length.group(1))
                : text(Math.max(body, answer.position() - LAST_CHUNK.length()), answer.position())
                        .equals(LAST_CHUNK);
    }

    private String text(int from, int to) {
        return new String(answer.array(), from, to - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
