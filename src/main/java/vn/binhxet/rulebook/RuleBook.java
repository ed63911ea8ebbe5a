package vn.binhxet.rulebook;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Problem;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Nearest;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Vocabulary;

/**
 * One version of the rules folder, read and checked whole. Immutable and shared between threads.
 *
 * @param inScope which households count, by the dictionary
 * @param files what it was read from
 * @param digest SHA-256 of the files
 */
public record RuleBook(
        Vocabulary vocabulary,
        Condition inScope,
        Map<String, TitleRules> titles,
        Map<String, Plan> plans,
        RuleFiles files,
        String digest) {
    public RuleBook {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        plans = Collections.unmodifiableMap(new LinkedHashMap<>(plans));
    }

    /**
     * Reads a rules folder.
     *
     * @throws RulesException with every mistake found, if there is any
     */
    public static RuleBook read(Path path) {
        return read(RulesFolder.read(path));
    }

    /**
     * Reads the files of an earlier version.
     *
     * @throws RulesException with every mistake found, if there is any
     */
    public static RuleBook of(RuleFiles files) {
        return read(new RulesFolder(files));
    }

    private static RuleBook read(RulesFolder folder) {
        RuleProblems problems = new RuleProblems();
        Map<String, Yaml> titleFiles = yamls(folder, "titles", "title.yaml", problems);
        Map<String, Parameter> parameters = yaml(folder, ParameterReader.FILE, problems)
                .map(ParameterReader::read)
                .orElse(Map.of());
        Optional<DictionaryReader.Read> dictionary = yaml(folder, DictionaryReader.FILE, problems)
                .map(root -> new DictionaryReader(root, parameters, awards(titleFiles)).read());
        @Nullable
        Condition inScope = dictionary.map(DictionaryReader.Read::inScope).orElse(null);
        if (dictionary.isEmpty() || inScope == null) {
            problems.throwIfAny();
            throw new IllegalStateException("facts.yaml gave no scope and no problem");
        }
        Vocabulary vocabulary = dictionary.get().vocabulary();
        Map<String, TitleRules> titles = new LinkedHashMap<>();
        titleFiles.forEach((place, root) -> {
            TitleRules title = new TitleReader(root, vocabulary, problems).read(folder, place);
            titles.put(title.title().id(), title);
        });
        Map<String, Plan> plans = new LinkedHashMap<>();
        yamls(folder, "plans", "plan.yaml", problems).forEach((place, root) -> {
            Plan plan = new PlanReader(root, vocabulary).read(place, titles);
            plans.put(plan.id(), plan);
        });
        problems.throwIfAny();
        return new RuleBook(
                vocabulary,
                inScope,
                titles,
                plans,
                folder.files(),
                folder.files().digest());
    }

    /** One file of each folder below another, by folder. */
    private static Map<String, Yaml> yamls(RulesFolder folder, String parent, String file, RuleProblems problems) {
        Map<String, Yaml> yamls = new LinkedHashMap<>();
        for (String place : folder.foldersIn(parent)) {
            yaml(folder, place + "/" + file, problems).ifPresent(root -> yamls.put(place, root));
        }
        return yamls;
    }

    private static Set<String> awards(Map<String, Yaml> titles) {
        return titles.values().stream().map(title -> title.textOr("award", "")).collect(Collectors.toSet());
    }

    private static Optional<Yaml> yaml(RulesFolder folder, String file, RuleProblems problems) {
        if (!folder.has(file)) {
            problems.add(file, 0, 0, Message.of("rules.noFile", file));
            return Optional.empty();
        }
        return Yaml.read(file, folder.text(file), problems);
    }

    /** @throws RulesException if there is no such plan; the message names the nearest and all others */
    public Plan plan(String id) {
        Plan plan = plans.get(id);
        if (plan == null) {
            throw new RulesException(Problem.inRules(
                    "plans",
                    0,
                    0,
                    Message.of("plan.unknown", id, Nearest.to(id, plans.keySet()), String.join(", ", plans.keySet()))));
        }
        return plan;
    }

    /**
     * The rules of one plan's review, with the parameters in force on the period's last day.
     *
     * @throws RulesException if there is no such plan, or a title of it is not in force on that day
     */
    public ReviewRules forReview(String planId, Period period) {
        return ReviewRules.of(this, plan(planId), period, Map.of());
    }

    /** The names of awards by code. */
    public Map<String, String> awards() {
        Map<String, String> names = new LinkedHashMap<>();
        titles.values()
                .forEach(rules -> names.put(rules.title().award(), rules.title().name()));
        return names;
    }

    /** The titles of a plan, in its order. */
    List<TitleRules> titlesOf(Plan plan) {
        return plan.titles().stream()
                .map(id -> java.util.Objects.requireNonNull(titles.get(id)))
                .toList();
    }
}
