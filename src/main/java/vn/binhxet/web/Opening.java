package vn.binhxet.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.OnlyDesk;

/** What must hold before the desk opens. Said here in plain words; deeper down it would be a failure of the framework. */
final class Opening {
    private Opening() {}

    /** @throws OpeningException with the first thing that does not hold */
    static void check(ServerSettings settings) {
        settings.certificate().ifPresent(certificate -> check(certificate, Instant.now()));
        try (ServerSocket tried = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.bind()))) {
            tried.getLocalPort();
        } catch (IOException refused) {
            throw new OpeningException(Message.of(
                    "serve.port",
                    Integer.toString(settings.port()),
                    settings.bind(),
                    String.valueOf(refused.getMessage())));
        }
    }

    /** @throws vn.binhxet.ledger.LedgerException if there is a ledger that cannot be read */
    static OnlyDesk only(String ledger) {
        Ledger.find(ledger).ifPresent(Ledger::close);
        try {
            return OnlyDesk.of(ledger).orElseThrow(() -> new OpeningException(Message.of("serve.desk")));
        } catch (IOException noPlace) {
            throw new OpeningException(Message.of("serve.folder", ledger));
        }
    }

    /** @param now to know what has expired */
    static void check(ServerSettings.Certificate certificate, Instant now) {
        X509Certificate own = chain(certificate.chain()).get(0);
        PrivateKey key = key(certificate.key());
        if (!isPair(own, key)) {
            throw new OpeningException(Message.of("serve.pair", certificate.chain(), certificate.key()));
        }
        Instant end = own.getNotAfter().toInstant();
        if (end.isBefore(now)) {
            throw new OpeningException(
                    Message.of("serve.expired", certificate.chain(), LocalDate.ofInstant(end, ZoneOffset.UTC)));
        }
    }

    private static List<X509Certificate> chain(Path file) {
        try {
            return PemContent.load(file).getCertificates();
        } catch (IOException | IllegalStateException | IllegalArgumentException unreadable) {
            throw new OpeningException(Message.of("serve.certificate", file));
        }
    }

    private static PrivateKey key(Path file) {
        try {
            return Optional.ofNullable(PemContent.load(file).getPrivateKey())
                    .orElseThrow(() -> new IllegalStateException("no key"));
        } catch (IOException | IllegalStateException | IllegalArgumentException unreadable) {
            throw new OpeningException(Message.of("serve.key", file));
        }
    }

    /** Whether what the key signs is what the certificate confirms. */
    private static boolean isPair(X509Certificate certificate, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            byte[] signature = signing.sign();
            Signature confirming = Signature.getInstance(algorithm);
            confirming.initVerify(certificate.getPublicKey());
            return confirming.verify(signature);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }
}
