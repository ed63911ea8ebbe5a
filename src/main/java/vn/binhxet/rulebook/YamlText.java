package vn.binhxet.rulebook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** How values are written: plain where it reads back the same, otherwise in the quotes that need no escape. */
final class YamlText {
    private static final Pattern CODE = Pattern.compile("[\\w./,-]+( %)?");
    /** What other readers of YAML take for true or false. */
    private static final Set<String> MISREAD = Set.of("yes", "no", "on", "off", "y", "n");

    private YamlText() {}

    static String of(YamlValue value) {
        if (value instanceof YamlValue.Text text) {
            return scalar(text.text());
        }
        if (value instanceof YamlValue.Items list) {
            boolean isNested = list.items().stream().anyMatch(item -> !(item instanceof YamlValue.Text));
            String items = list.items().stream().map(YamlText::of).collect(Collectors.joining(", "));
            return isNested ? "[ " + items + " ]" : "[" + items + "]";
        }
        String pairs = ((YamlValue.Pairs) value)
                .pairs().entrySet().stream()
                        .map(pair -> scalar(pair.getKey()) + ": " + of(pair.getValue()))
                        .collect(Collectors.joining(", "));
        return pairs.isEmpty() ? "{}" : "{ " + pairs + " }";
    }

    static String scalar(String value) {
        return CODE.matcher(value).matches() && isPlain(value) ? value : quoted(value);
    }

    /** In the style of what stood there before. */
    static String like(ScalarStyle style, String value) {
        return switch (style) {
            case PLAIN -> isPlain(value) ? value : quoted(value);
            case SINGLE_QUOTED -> isOneLine(value) ? single(value) : twice(value);
            case DOUBLE_QUOTED -> value.contains("\"") ? quoted(value) : twice(value);
            default -> scalar(value);
        };
    }

    private static String quoted(String value) {
        boolean isShort = !value.isEmpty() && value.indexOf(' ') < 0;
        boolean isSingle = isOneLine(value) && !value.contains("'") && (isShort || value.contains("\""));
        return isSingle ? single(value) : twice(value);
    }

    private static String single(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String twice(String value) {
        return "\""
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }

    private static boolean isOneLine(String value) {
        return value.indexOf('\n') < 0 && value.indexOf('\t') < 0;
    }

    /** Whether it reads back the same without quotes, in a list as well as on a line of its own. */
    private static boolean isPlain(String value) {
        if (!isOneLine(value) || MISREAD.contains(value.toLowerCase(Locale.ROOT))) {
            return false;
        }
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString("[ " + value + " ]")
                    .filter(node -> node instanceof SequenceNode list
                            && list.getValue().size() == 1
                            && list.getValue().get(0) instanceof ScalarNode scalar
                            && scalar.getScalarStyle() == ScalarStyle.PLAIN
                            && scalar.getValue().equals(value))
                    .isPresent();
        } catch (YamlEngineException special) {
            return false;
        }
    }
}
