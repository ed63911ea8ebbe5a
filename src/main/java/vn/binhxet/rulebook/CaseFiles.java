package vn.binhxet.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.binhxet.model.Message;
import vn.binhxet.model.RulesWithCases;

/**
 * The files of worked cases beside the titles, as text by path: {@code titles/GDVH-86/cases.yaml}. They decide nothing
 * and are no part of what a review keeps of its rules.
 */
public record CaseFiles(Map<String, String> texts) {
    private static final String NAME = "cases.yaml";

    public CaseFiles {
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** The cases of a version of the rules. */
    public static CaseFiles of(RulesWithCases version) {
        return new CaseFiles(version.cases().texts());
    }

    /** @throws RulesException if the rules folder is missing, unreadable, or holds cases that are no UTF-8 text */
    public static CaseFiles read(Path rules) {
        return of(RulesFolder.withCases(rules));
    }

    /**
     * The cases as some rules understand them.
     *
     * @throws RulesException with every mistake found, if there is any
     */
    public List<CaseFile> under(RuleBook book) {
        RuleProblems problems = new RuleProblems();
        List<CaseFile> files = new ArrayList<>();
        texts.forEach((path, text) -> {
            String title = path.substring("titles/".length(), path.length() - NAME.length() - 1);
            Optional<Yaml> root = Yaml.read(path, text, problems);
            Optional<TitleRules> rules = Optional.ofNullable(book.titles().get(title));
            if (rules.isEmpty()) {
                problems.add(path, 0, 0, Message.of("cases.noTitle", title));
            } else {
                root.ifPresent(yaml -> files.add(new CaseReader(yaml, book, rules.get()).read()));
            }
        });
        problems.throwIfAny();
        return files;
    }
}
