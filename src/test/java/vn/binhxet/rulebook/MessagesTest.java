package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message that the code can say exists in both languages, with the same places to fill in. */
class MessagesTest {
    private static final Pattern CODE = Pattern.compile(
            "\"((?:drl|yaml|intake|condition|title|plan|facts|parameters|rules|cell|target|cli|remedy|versions|package|inForce|"
                    + "check|cases|coverage|mutant|workbook|template|whatif|impact|show|diff|form|report|listing)\\.[A-Za-z]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyCodeHasATextInBothLanguages() throws IOException {
        Properties vietnamese = texts("vi");
        Properties english = texts("en");
        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String code : codes()) {
            assertThat(vietnamese.getProperty(code)).as(code).isNotBlank();
        }
    }

    @Test
    void bothLanguagesFillInTheSame() throws IOException {
        Properties vietnamese = texts("vi");
        Properties english = texts("en");
        for (String code : vietnamese.stringPropertyNames()) {
            assertThat(places(vietnamese.getProperty(code))).as(code).isEqualTo(places(english.getProperty(code)));
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/vn/binhxet/messages_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!matcher.group(1).endsWith(".yaml")) {
                        codes.add(matcher.group(1));
                    }
                }
            }
        }
        return codes;
    }
}
