package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule file and changes of single rules in it: everything that is not changed stays letter by letter. Rules are
 * counted from 0 in the order of the file. Immutable; every change gives another.
 */
public final class DrlEdit {
    private static final Pattern RULE = Pattern.compile(
            "(?<citation>(?:^[ \\t]*//[^\\n]*\\n)*)^[ \\t]*rule\\s+\"(?<name>[^\"\\n]*)\"\\s+when\\s+"
                    + "(?<pattern>\\w+)\\s*\\((?<condition>(?:[^\"]|\"[^\"]*\")*?)\\)\\s+then\\s+"
                    + "(?<word>\\w+)\\s*\\(\\s*\"(?<criterion>[^\"]*)\"\\s*\\)\\s*;?\\s*^[ \\t]*end\\b[ \\t]*",
            Pattern.MULTILINE);

    private static final List<RuleText.Part> BACKWARDS = List.of(
            RuleText.Part.CRITERION,
            RuleText.Part.WORD,
            RuleText.Part.CONDITION,
            RuleText.Part.PATTERN,
            RuleText.Part.NAME,
            RuleText.Part.CITATION);

    private final String text;
    private final List<Block> blocks;

    private DrlEdit(String text, List<Block> blocks) {
        this.text = text;
        this.blocks = List.copyOf(blocks);
    }

    /**
     * A text with a mistake of syntax gives the rules that can be made out.
     *
     * @throws IllegalArgumentException if the text holds anything but rules of one pattern and one word
     */
    public static DrlEdit of(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            blocks.add(Block.of(text, matcher));
        }
        List<String> found = blocks.stream().map(block -> block.rule().name()).toList();
        if (!names(text).orElse(found).equals(found)) {
            throw new IllegalArgumentException("not only rules of one pattern and one word");
        }
        return new DrlEdit(text, blocks);
    }

    public String text() {
        return text;
    }

    public List<RuleText> rules() {
        return blocks.stream().map(Block::rule).toList();
    }

    /** The number of the rule with this name, or -1. */
    public int indexOf(String name) {
        return rules().stream().map(RuleText::name).toList().indexOf(name);
    }

    /** From the first line of its comment to its end. */
    public TextSpan place(int rule) {
        return blocks.get(rule).whole();
    }

    public TextSpan place(int rule, RuleText.Part part) {
        return blocks.get(rule).part(part);
    }

    /**
     * Only the parts that differ are written anew.
     *
     * @throws IllegalArgumentException if a part would break the file, such as a lone quotation mark
     */
    public DrlEdit replace(int rule, RuleText by) {
        Block block = blocks.get(rule);
        StringBuilder edited = new StringBuilder(text);
        for (RuleText.Part part : BACKWARDS) {
            if (!block.rule().part(part).equals(by.part(part))) {
                TextSpan span = block.part(part);
                edited.replace(span.start(), span.end(), RuleLayout.written(by, part));
            }
        }
        List<RuleText> expected = new ArrayList<>(rules());
        expected.set(rule, by);
        return expecting(expected, edited.toString());
    }

    /**
     * Writes a rule below another, an empty line between them.
     *
     * @param after the rule it follows; -1 to come first
     * @throws IllegalArgumentException if a part would break the file
     */
    public DrlEdit insert(int after, RuleText rule) {
        List<RuleText> expected = new ArrayList<>(rules());
        expected.add(after + 1, rule);
        String written = RuleLayout.whole(rule);
        if (blocks.isEmpty()) {
            return expecting(
                    expected, text.isBlank() ? written + "\n" : text.stripTrailing() + "\n\n" + written + "\n");
        }
        TextSpan neighbour = blocks.get(Math.max(after, 0)).whole();
        return expecting(
                expected,
                after < 0
                        ? text.substring(0, neighbour.start()) + written + "\n\n" + text.substring(neighbour.start())
                        : text.substring(0, neighbour.end()) + "\n\n" + written + text.substring(neighbour.end()));
    }

    /** Takes a rule out with the comment right above it and one of the empty lines around it. */
    public DrlEdit remove(int rule) {
        TextSpan span = blocks.get(rule).whole();
        String before = text.substring(0, span.start());
        String after = text.substring(span.end()).stripLeading();
        return of(after.isEmpty() ? (before.isBlank() ? "" : before.stripTrailing() + "\n") : before + after);
    }

    private static DrlEdit expecting(List<RuleText> rules, String text) {
        DrlEdit edited = of(text);
        if (edited.rules().equals(rules)) {
            return edited;
        }
        throw new IllegalArgumentException("a part breaks the rule");
    }

    /** The rules that Drools sees; empty where it can make nothing of the text. */
    private static Optional<List<String>> names(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            return parsed == null || !parser.getErrors().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            parsed.getRules().stream().map(RuleDescr::getName).toList());
        } catch (DroolsParserException wrong) {
            return Optional.empty();
        }
    }

    private record Block(RuleText rule, TextSpan whole, Map<RuleText.Part, TextSpan> parts) {
        static Block of(String text, Matcher found) {
            Map<RuleText.Part, TextSpan> parts = new EnumMap<>(RuleText.Part.class);
            for (RuleText.Part part : RuleText.Part.values()) {
                String group = part.name().toLowerCase(java.util.Locale.ROOT);
                parts.put(part, TextSpan.in(text, found.start(group), found.end(group)));
            }
            String citation = found.group("citation")
                    .lines()
                    .map(line -> line.strip().substring(2).strip())
                    .collect(Collectors.joining("\n"));
            RuleText rule = new RuleText(
                    citation,
                    found.group("name"),
                    found.group("pattern"),
                    found.group("condition").strip().replaceAll("\\s+", " "),
                    found.group("word"),
                    found.group("criterion"));
            return new Block(rule, TextSpan.in(text, found.start(), found.end()), parts);
        }

        TextSpan part(RuleText.Part part) {
            return java.util.Objects.requireNonNull(parts.get(part));
        }
    }
}
