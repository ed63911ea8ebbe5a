package vn.binhxet.report.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import vn.binhxet.model.Message;
import vn.binhxet.report.Form;
import vn.binhxet.report.PaperException;

/**
 * Where the wording of forms is found: in a folder of one's own, or else in the program.
 *
 * @param own files named as the program's are; each stands in the place of the program's
 */
public record Templates(Optional<Path> own) {
    /** @throws PaperException if a file of one's own cannot be read, or is no template */
    Template of(Form form) {
        String name = form.id() + ".form";
        try {
            Optional<Path> file = own.map(folder -> folder.resolve(name)).filter(Files::exists);
            return Template.read(name, file.isPresent() ? Files.readString(file.get()) : usual(name));
        } catch (IOException unreadable) {
            throw new PaperException(Message.of("paper.template", name));
        }
    }

    private static String usual(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Form.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
