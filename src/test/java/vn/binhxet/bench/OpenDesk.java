package vn.binhxet.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.web.Visitor;

/** The desk as the launcher opens it, in a process of its own, with an officer who has come in. */
final class OpenDesk implements AutoCloseable {
    private static final String OFFICER = "can-bo";
    private static final String PASSWORD = "một câu dễ nhớ";
    private static final Pattern LINK = Pattern.compile("/lien-ket/\\S+");
    private static final int POLL_MILLIS = 10;

    private final Process process;
    private final URI address;
    private final long startNanos;

    private OpenDesk(Process process, URI address, long startNanos) {
        this.process = process;
        this.address = address;
        this.startNanos = startNanos;
    }

    static OpenDesk start(Path launcher, String ledger) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        URI address = URI.create("http://127.0.0.1:" + port);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(launcher.toString(), "serve", "--port=" + port, "--ledger=" + ledger)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        awaitFirstPage(process, address);
        return new OpenDesk(process, address, System.nanoTime() - start);
    }

    private static void awaitFirstPage(Process process, URI address) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(address.resolve("/dang-nhap")).build();
        HttpClient client = HttpClient.newHttpClient();
        while (process.isAlive()) {
            try {
                client.send(page, HttpResponse.BodyHandlers.ofString());
                return;
            } catch (ConnectException notYet) {
                Thread.sleep(POLL_MILLIS);
            }
        }
        throw new IOException("the desk did not open");
    }

    URI address() {
        return address;
    }

    /** From the command to the first page, read to its end. */
    long startNanos() {
        return startNanos;
    }

    /** The headers of an officer who may see every household. */
    String officer(Path launcher, String ledger) throws IOException {
        Process adding = new ProcessBuilder(
                        List.of(launcher.toString(), "user", "add", OFFICER, "--role=officer", "--ledger=" + ledger))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Matcher link = LINK.matcher(new String(adding.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!link.find()) {
            throw new IOException("no link to set a password");
        }
        Visitor officer = new Visitor(address.toString());
        officer.submit(link.group(), link.group(), "mat-khau", PASSWORD, "nhac-lai", PASSWORD);
        officer.login(OFFICER, PASSWORD);
        return officer.cookie() + "\r\n";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
