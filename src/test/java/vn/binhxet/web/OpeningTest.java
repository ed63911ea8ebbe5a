package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.model.Message;

/** What a desk needs to open, and how it is reached over TLS. */
class OpeningTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    private static KeyStore own;

    @BeforeAll
    static void makeKeys() throws Exception {
        own = pair("own", "RSA", "30");
        pair("elliptic", "EC", "30");
        Files.writeString(keys.resolve("rubbish.pem"), "không phải PEM");
    }

    /** Makes a key and its certificate with the JDK's own tool, and writes both as PEM. */
    private static KeyStore pair(String name, String algorithm, String days) throws Exception {
        Path store = keys.resolve(name + ".p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-keyalg",
                        algorithm,
                        "-alias",
                        name,
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-validity",
                        days)
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        KeyStore loaded = KeyStore.getInstance(store.toFile(), PASSWORD);
        Certificate certificate = loaded.getCertificate(name);
        write(name + "-certificate.pem", "CERTIFICATE", certificate.getEncoded());
        write(name + "-key.pem", "PRIVATE KEY", loaded.getKey(name, PASSWORD).getEncoded());
        return loaded;
    }

    private static void write(String file, String what, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .encodeToString(content);
        Files.writeString(
                keys.resolve(file), "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }

    private static ServerSettings.Certificate certificate(String certificate, String key) {
        return new ServerSettings.Certificate(keys.resolve(certificate), keys.resolve(key));
    }

    private static String refusal(Runnable opening) {
        try {
            opening.run();
        } catch (OpeningException refused) {
            return refused.said().in(Message.Language.VI);
        }
        return "";
    }

    @Test
    void overTlsTheCookieIsForTlsOnlyAndBrowsersAreToldToStayThere() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("desk", own.getCertificate("own"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        ServerSettings settings = OwnDesk.settings(
                folder, 0, Optional.of(certificate("own-certificate.pem", "own-key.pem")), Optional.empty());
        try (OwnDesk desk = OwnDesk.open(settings)) {
            assertThat(desk.address()).startsWith("https://127.0.0.1:");
            HttpResponse<String> login = client.send(
                    HttpRequest.newBuilder(URI.create(desk.address() + "/dang-nhap"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(login.body()).contains("Đăng nhập");
            assertThat(Visitor.header(login, "Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Strict");
            assertThat(Visitor.header(login, "Strict-Transport-Security"))
                    .contains("max-age=")
                    .doesNotContain("includeSubDomains");
            assertThat(new Visitor(desk.address().replace("https", "http"))
                            .get("/dang-nhap")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "elliptic"})
    void aCertificateWithItsKeyIsTaken(String name) {
        ServerSettings.Certificate pair = certificate(name + "-certificate.pem", name + "-key.pem");
        assertThatCode(() -> Opening.check(pair, Instant.now())).doesNotThrowAnyException();
        assertThat(refusal(() -> Opening.check(pair, Instant.now().plus(Duration.ofDays(31)))))
                .contains("đã hết hạn ngày", name + "-certificate.pem");
    }

    @Test
    void whatCannotServeAsACertificateIsTold() {
        Instant now = Instant.now();
        assertThat(refusal(() -> Opening.check(certificate("rubbish.pem", "own-key.pem"), now)))
                .contains("Không đọc được chứng thư trong", "rubbish.pem");
        assertThat(refusal(() -> Opening.check(certificate("own-certificate.pem", "rubbish.pem"), now)))
                .contains("Không đọc được khóa riêng trong", "rubbish.pem");
        assertThat(refusal(() -> Opening.check(certificate("own-certificate.pem", "none.pem"), now)))
                .contains("Không đọc được khóa riêng trong", "none.pem");
        assertThat(refusal(() -> Opening.check(certificate("own-certificate.pem", "elliptic-key.pem"), now)))
                .contains("không phải của chứng thư");
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ServerSettings settings = OwnDesk.settings(folder, taken.getLocalPort());
            assertThat(refusal(() -> Opening.check(settings)))
                    .contains("Không mở được cổng " + taken.getLocalPort(), "--port");
        }
    }

    @Test
    void aSecondDeskOverALedgerIsRefusedUntilTheFirstIsClosed() throws IOException {
        ServerSettings settings = OwnDesk.settings(folder, 0);
        try (OwnDesk first = OwnDesk.open(settings)) {
            assertThat(refusal(() -> Opening.only(settings.ledger()))).contains("Một bàn làm việc khác đang mở");
            assertThat(new Visitor(first.address()).get("/dang-nhap").statusCode())
                    .isEqualTo(200);
        }
        Opening.only(settings.ledger()).close();
    }

    @Test
    void aLedgerThatCannotBeReadAndAFolderThatIsNotThereAreTold() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.db"), "không phải sổ cái");
        assertThatThrownBy(() -> Opening.only(broken.toString())).isInstanceOf(LedgerException.class);
        assertThat(refusal(() ->
                        Opening.only(folder.resolve("none").resolve("x.db").toString())))
                .contains("Không ghi được vào thư mục của sổ");
    }
}
