package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a file to be kept. */
final class Download {
    private Download() {}

    /** @param name under which it is kept; its ending says what it is */
    static void send(Path file, String name, HttpServletResponse response) throws IOException {
        response.setContentType(type(name));
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(file, response.getOutputStream());
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "pdf" -> "application/pdf";
            case "json" -> "application/json";
            case "jsonl" -> "application/jsonl";
            default -> "application/octet-stream";
        };
    }
}
