package vn.binhxet.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A provider of OpenID Connect that knows everybody at once: whoever comes is the person it was told last. */
final class OpenIdOffice implements AutoCloseable {
    static final String CLIENT = "binhxet";
    static final String SECRET = "một bí mật của cơ quan";
    private static final int MINUTE_MILLIS = 60_000;

    private final HttpServer server;
    private final RSAKey known;
    private final RSAKey unknown;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    private volatile String person = "";
    private volatile boolean isForging;

    OpenIdOffice(int port) throws IOException, JOSEException {
        known = new RSAKeyGenerator(2048).keyID("known").generate();
        unknown = new RSAKeyGenerator(2048).keyID("known").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, description()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(known.toPublicJWK()).toString()));
        server.createContext("/enter", this::enter);
        server.createContext("/token", this::token);
        server.createContext("/person", exchange -> answer(exchange, """
                {"sub": "1", "preferred_username": "%s"}""".formatted(person)));
        server.start();
    }

    /** Who comes from now on. */
    void isAt(String name) {
        person = name;
    }

    /** Signs from now on with another key than the one it publishes. */
    void forges(boolean forges) {
        isForging = forges;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String issuer() {
        return "http://127.0.0.1:" + port();
    }

    private String description() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/enter", "token_endpoint": "%1$s/token",
                 "userinfo_endpoint": "%1$s/person", "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    private void enter(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        nonces.put("code", String.valueOf(asked.get("nonce")));
        String back = asked.get("redirect_uri") + "?code=code&state="
                + URLEncoder.encode(String.valueOf(asked.get("state")), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, """
                {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "scope": "openid profile email",
                 "id_token": "%s"}""".formatted(identity(String.valueOf(nonces.get(asked.get("code"))))));
    }

    /** Tells no name, as providers do that keep to the letter: that stands in the user's information. */
    private String identity(String nonce) {
        Date now = Date.from(Instant.now());
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("1")
                .audience(CLIENT)
                .issueTime(now)
                .expirationTime(new Date(now.getTime() + MINUTE_MILLIS))
                .claim("nonce", nonce)
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("known").build(), claims);
        try {
            token.sign(new RSASSASigner(isForging ? unknown : known));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return token.serialize();
    }

    private static Map<String, String> fields(String text) {
        return Stream.of(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
