package vn.binhxet.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a screen: keeps cookies, follows nothing, fills in forms with the token they came with. */
public final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"(_csrf|da-xem)\" value=\"([^\"]+)\"");

    private static final String RIM = "rim-of-a-part";
    private static final String MULTIPART = "multipart/form-data; boundary=" + RIM;

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(String base) {
        this.base = base;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .header("Accept", "text/html,application/json,*/*;q=0.5");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send(request(path).headers(headers).DELETE());
    }

    /** Posts JSON. */
    HttpResponse<String> json(String path, String body, String... headers) {
        return send(request(path)
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens a page and sends its form with a file: name, value, name, value. */
    HttpResponse<String> upload(String page, String path, String part, String file, byte[] content, String... fields) {
        return multipart(path, part, file, content, form(page, fields));
    }

    /** The same without telling beforehand how long it is. */
    HttpResponse<String> uploadInChunks(
            String page, String path, String part, String file, byte[] content, String... fields) {
        byte[] body = parts(part, file, content, form(page, fields));
        return send(request(path)
                .header("Content-Type", MULTIPART)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    private Map<String, String> form(String page, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(hidden(page));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** Posts a form with a file as it is. */
    HttpResponse<String> multipart(
            String path, String part, String file, byte[] content, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request = request(path);
        return send((headers.length == 0 ? request : request.headers(headers))
                .header("Content-Type", MULTIPART)
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts(part, file, content, fields))));
    }

    private static byte[] parts(String part, String file, byte[] content, Map<String, String> fields) {
        StringBuilder before = new StringBuilder();
        fields.forEach((name, value) -> before.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(RIM, name, value)));
        before.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(RIM, part, file));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + RIM + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** A file as it is. */
    byte[] bytes(String path) {
        return bytes(path, "").body();
    }

    /** Posts a form as it is. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens a page and sends its form, filled in: name, value, name, value. */
    public HttpResponse<String> submit(String page, String path, String... fields) {
        return post(path, form(page, fields));
    }

    /** What a form on a page sends beside what somebody fills in. */
    private Map<String, String> hidden(String page) {
        Map<String, String> hidden = new LinkedHashMap<>();
        Matcher input = HIDDEN.matcher(get(page).body());
        while (input.find()) {
            hidden.put(input.group(1), input.group(2));
        }
        return hidden;
    }

    /** A file as a program asks for it. */
    HttpResponse<byte[]> bytes(String path, String authorization) {
        HttpRequest.Builder request = request(path);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public HttpResponse<String> login(String name, String password) {
        return submit("/dang-nhap", "/dang-nhap", "ten", name, "mat-khau", password);
    }

    /** The header that another program sends to be taken for this visitor. */
    public String cookie() {
        return "Cookie: "
                + cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    /** A job as a program sees it once it has ended, or after half a minute. */
    JsonNode ended(String job, String authorization) throws InterruptedException {
        JsonNode now = JSON.readTree(get(job, "Authorization", authorization).body());
        for (int i = 0; i < 600 && now.get("open").asBoolean(); i++) {
            Thread.sleep(50);
            now = JSON.readTree(get(job, "Authorization", authorization).body());
        }
        return now;
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String header(HttpResponse<?> answer, String name) {
        return String.join("; ", answer.headers().allValues(name));
    }
}
