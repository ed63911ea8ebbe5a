package vn.binhxet.rulebook;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
    private static final Pattern AWARD = Pattern.compile("(?m)^award:\\s*[\"']?([^\\s\"'#]+)");

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
        RuleProblems problems = new RuleProblems();
        return read(RulesFolder.read(path, problems), problems, place -> true);
    }

    /**
     * Reads the files of an earlier version.
     *
     * @throws RulesException with every mistake found, if there is any
     */
    public static RuleBook of(RuleFiles files) {
        return read(RulesFolder.of(files), new RuleProblems(), place -> true);
    }

    /**
     * Reads what one plan needs of an earlier version, which is half of it; the digest is that of all files.
     *
     * @throws RulesException with every mistake found in that, if there is any
     */
    public static RuleBook of(RuleFiles files, String planId) {
        RuleProblems problems = new RuleProblems();
        RulesFolder folder = RulesFolder.of(files);
        Set<String> needed = new HashSet<>(Set.of("plans/" + planId));
        yaml(folder, "plans/" + planId + "/plan.yaml", problems)
                .map(PlanReader::titles)
                .ifPresent(titles -> titles.forEach(title -> needed.add("titles/" + title)));
        return read(folder, problems, needed::contains);
    }

    /** Loads the parsers of rule files. */
    public static void warmUp() {
        RuleProblems told = new RuleProblems();
        Yaml.read("", "a: [1]", told);
        new DrlSyntax("", told).read("rule \"a\" when Household( a < 1 || b == true ) then notMet( \"a\" ); end");
    }

    /** @param isNeeded whether the title or plan in a folder is read */
    private static RuleBook read(RulesFolder folder, RuleProblems problems, Predicate<String> isNeeded) {
        Map<String, Yaml> titleFiles = yamls(folder, "titles", "title.yaml", isNeeded, problems);
        Map<String, Yaml> planFiles = yamls(folder, "plans", "plan.yaml", isNeeded, problems);
        Optional<Map<String, Parameter>> parameters =
                yaml(folder, ParameterReader.FILE, problems).map(ParameterReader::read);
        Optional<DictionaryReader.Read> dictionary = yaml(folder, DictionaryReader.FILE, problems)
                .flatMap(root -> new DictionaryReader(root, parameters.orElse(Map.of()), awards(folder)).read());
        if (dictionary.isEmpty() || parameters.isEmpty()) {
            folder.drls().forEach(file -> new DrlSyntax(file, problems).read(folder.text(file)));
            throw problems.thrown();
        }
        Vocabulary vocabulary = dictionary.get().vocabulary();
        Map<String, TitleRules> titles = new LinkedHashMap<>();
        List.copyOf(titleFiles.entrySet()).parallelStream()
                .map(file -> new TitleReader(file.getValue(), vocabulary, problems).read(folder, file.getKey()))
                .toList()
                .forEach(title -> titles.put(title.title().id(), title));
        Map<String, Plan> plans = new LinkedHashMap<>();
        Set<String> unread = unread(folder, titleFiles.keySet());
        planFiles.forEach((place, root) -> {
            Plan plan = new PlanReader(root, vocabulary).read(place, titles, unread);
            plans.put(plan.id(), plan);
        });
        @Nullable Condition inScope = dictionary.get().inScope();
        if (!problems.isEmpty() || inScope == null) {
            throw problems.thrown();
        }
        return new RuleBook(
                vocabulary,
                inScope,
                titles,
                plans,
                folder.files(),
                folder.files().digest());
    }

    /** One file of each folder below another, by folder. */
    private static Map<String, Yaml> yamls(
            RulesFolder folder, String parent, String file, Predicate<String> isNeeded, RuleProblems problems) {
        Map<String, Yaml> yamls = new LinkedHashMap<>();
        List<String> places = folder.foldersIn(parent).stream().filter(isNeeded).toList();
        List<Optional<Yaml>> read = places.parallelStream()
                .map(place -> yaml(folder, place + "/" + file, problems))
                .toList();
        for (int i = 0; i < places.size(); i++) {
            String place = places.get(i);
            read.get(i).ifPresent(root -> yamls.put(place, root));
        }
        return yamls;
    }

    /** The titles whose file could not be read, so that nobody else is blamed for naming them. */
    private static Set<String> unread(RulesFolder folder, Set<String> read) {
        return folder.foldersIn("titles").stream()
                .filter(place -> !read.contains(place))
                .map(place -> place.substring("titles/".length()))
                .collect(Collectors.toSet());
    }

    /** Taken from the text, so that a mistake elsewhere in a title does not make its award unknown. */
    private static Set<String> awards(RulesFolder folder) {
        return folder.foldersIn("titles").stream()
                .map(place -> place + "/title.yaml")
                .filter(folder::has)
                .flatMap(file -> AWARD.matcher(folder.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Optional<Yaml> yaml(RulesFolder folder, String file, RuleProblems problems) {
        if (folder.has(file)) {
            return Yaml.read(file, folder.text(file), problems);
        }
        if (!folder.isRefused(file)) {
            problems.add(file, 0, 0, Message.of("rules.noFile", file));
        }
        return Optional.empty();
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
