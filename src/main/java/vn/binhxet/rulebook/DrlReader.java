package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Title;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.ConditionException;
import vn.binhxet.rulebook.condition.ConditionParser;
import vn.binhxet.rulebook.condition.Nearest;
import vn.binhxet.rulebook.condition.Scope;
import vn.binhxet.rulebook.condition.Vocabulary;

/**
 * Reads the restricted DRL of one title: rules of one pattern and one word. Everything else that DRL can do is refused,
 * and what is accepted is kept as a {@link Condition}, so no text of a rule file ever reaches a compiler.
 */
final class DrlReader {
    private static final Pattern CONSEQUENCE =
            Pattern.compile("\\s*([A-Za-z]+)\\s*\\(\\s*\"([^\"\\\\]*)\"\\s*\\)\\s*;?\\s*");
    private static final Pattern SAID =
            Pattern.compile("(?:notMet|partlyMet)\\s*\\(\\s*\"([^\"]*)\"|rule\\s*\"([^\"\\s]+)");
    private static final int LONGEST = 4000;

    private final Title title;
    private final Vocabulary vocabulary;
    private final RuleProblems problems;
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> attempted = new HashSet<>();

    DrlReader(Title title, Vocabulary vocabulary, RuleProblems problems) {
        this.title = title;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    List<Rule> read(String file, String text) {
        List<Rule> rules = new ArrayList<>();
        List<DrlSyntax.Part> parts = new DrlSyntax(file, problems).read(text);
        for (DrlSyntax.Part part : parts) {
            refuseDeclarations(file, part);
            for (RuleDescr rule : part.descr().getRules()) {
                move(rule, part.linesBefore());
                rule(file, rule).ifPresent(rules::add);
            }
        }
        Matcher said = SAID.matcher(text);
        while (said.find()) {
            attempted.add(said.group(1) == null ? said.group(2) : said.group(1));
        }
        return rules;
    }

    /** The criteria for which some rule was written, be it right or wrong. */
    Set<String> attempted() {
        return attempted;
    }

    /** From its place in its part of the file to its place in the file. */
    private static void move(RuleDescr rule, int lines) {
        rule.setLocation(rule.getLine() + lines, rule.getColumn());
        rule.setConsequenceLocation(rule.getConsequenceLine() + lines, 0);
        if (rule.getLhs() != null) {
            rule.getLhs().getDescrs().forEach(part -> move(part, lines));
        }
    }

    private static void move(BaseDescr descr, int lines) {
        descr.setLocation(descr.getLine() + lines, descr.getColumn());
        if (descr instanceof PatternDescr pattern) {
            pattern.getDescrs().forEach(part -> move(part, lines));
        }
    }

    private void refuseDeclarations(String file, DrlSyntax.Part part) {
        PackageDescr parsed = part.descr();
        List<BaseDescr> refused = new ArrayList<>();
        refused.addAll(parsed.getImports());
        refused.addAll(parsed.getFunctionImports());
        refused.addAll(parsed.getAccumulateImports());
        refused.addAll(parsed.getFunctions());
        refused.addAll(parsed.getGlobals());
        refused.addAll(parsed.getTypeDeclarations());
        refused.addAll(parsed.getEnumDeclarations());
        refused.addAll(parsed.getEntryPointDeclarations());
        refused.addAll(parsed.getWindowDeclarations());
        refused.addAll(parsed.getAttributes());
        for (BaseDescr descr : refused) {
            problems.add(file, part.line(descr.getLine()), descr.getColumn() + 1L, Message.of("drl.onlyRules"));
        }
    }

    private Optional<Rule> rule(String file, RuleDescr descr) {
        String name = descr.getName();
        Message refusal = refusal(descr);
        if (refusal != null) {
            problems.add(file, descr.getLine(), 1, refusal);
            return Optional.empty();
        }
        String earlier = places.putIfAbsent(name, file + ":" + descr.getLine());
        if (earlier != null) {
            problems.add(file, descr.getLine(), 1, Message.of("drl.duplicate", name, earlier));
        }
        Optional<Said> said = said(file, descr);
        Optional<When> when =
                when(file, descr, said.map(known -> known.criterion().limits()).orElseGet(this::anyLimits));
        return said.flatMap(words -> when.map(looked -> new Rule(
                name,
                words.word(),
                words.criterion().id(),
                looked.pattern(),
                looked.condition(),
                file,
                descr.getLine())));
    }

    /** What a rule says, and about what. */
    private record Said(Word word, Criterion criterion) {}

    /** What a rule looks at. */
    private record When(Rule.Pattern pattern, Condition condition) {}

    private Optional<Said> said(String file, RuleDescr descr) {
        Matcher said = CONSEQUENCE.matcher(String.valueOf(descr.getConsequence()));
        Optional<Word> word = said.matches() ? Word.of(said.group(1)) : Optional.empty();
        if (word.isEmpty()) {
            problems.add(file, descr.getConsequenceLine(), 1, Message.of("drl.word", descr.getName()));
            return Optional.empty();
        }
        String id = said.group(2);
        Optional<Criterion> criterion =
                title.criteria().stream().filter(found -> found.id().equals(id)).findFirst();
        if (criterion.isEmpty()) {
            List<String> ids = title.criteria().stream().map(Criterion::id).toList();
            problems.add(
                    file,
                    descr.getConsequenceLine(),
                    1,
                    Message.of("drl.criterion", id, title.id(), Nearest.to(id, ids)));
            return Optional.empty();
        }
        if (!descr.getName().startsWith(id + " ")) {
            problems.add(file, descr.getLine(), 1, Message.of("drl.name", descr.getName(), id));
        }
        if (word.get() == Word.PARTLY_MET && criterion.get().partialPoints().thousandths() == 0) {
            problems.add(file, descr.getConsequenceLine(), 1, Message.of("drl.partly", id));
        }
        return Optional.of(new Said(word.get(), criterion.get()));
    }

    /** Where it is not known which criterion a rule is about, its limits may be those of any. */
    private Map<String, Limit> anyLimits() {
        Map<String, Limit> limits = new HashMap<>();
        title.criteria().forEach(criterion -> limits.putAll(criterion.limits()));
        return limits;
    }

    private static @org.jspecify.annotations.Nullable Message refusal(RuleDescr descr) {
        if (descr instanceof QueryDescr) {
            return Message.of("drl.onlyRules");
        }
        if (!descr.getAttributes().isEmpty()
                || !descr.getAnnotations().isEmpty()
                || descr.getParentName() != null
                || !descr.getNamedConsequences().isEmpty()) {
            return Message.of("drl.attributes", descr.getName());
        }
        List<?> parts = descr.getLhs() == null ? List.of() : descr.getLhs().getDescrs();
        if (parts.size() != 1 || !(parts.get(0) instanceof PatternDescr pattern)) {
            return Message.of("drl.onePattern", descr.getName());
        }
        boolean isPlain = pattern.getIdentifier() == null
                && pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotations().isEmpty()
                && !pattern.isQuery()
                && pattern.getDescrs().stream().allMatch(part -> part instanceof ExprConstraintDescr);
        return isPlain ? null : Message.of("drl.plainPattern", descr.getName());
    }

    private Optional<When> when(String file, RuleDescr descr, Map<String, Limit> limits) {
        PatternDescr pattern = (PatternDescr) descr.getLhs().getDescrs().get(0);
        List<Rule.Pattern> allowed = title.subject() == SubjectKind.HOUSEHOLD
                ? List.of(Rule.Pattern.HOUSEHOLD, Rule.Pattern.INCIDENT, Rule.Pattern.REGISTER)
                : List.of(Rule.Pattern.GROUP, Rule.Pattern.INCIDENT, Rule.Pattern.REGISTER);
        Optional<Rule.Pattern> kind = allowed.stream()
                .filter(found -> found.written().equals(pattern.getObjectType()))
                .findFirst();
        if (kind.isEmpty()) {
            List<String> names = allowed.stream().map(Rule.Pattern::written).toList();
            problems.add(
                    file,
                    pattern.getLine(),
                    pattern.getColumn() + 1L,
                    Message.of(
                            "drl.pattern",
                            pattern.getObjectType(),
                            Nearest.to(pattern.getObjectType(), names),
                            String.join(", ", names)));
            return Optional.empty();
        }
        Scope scope = Scope.of(vocabulary, kind.get().entity()).withLimits(limits);
        List<Condition> conditions = new ArrayList<>();
        boolean isRead = true;
        for (BaseDescr part : pattern.getDescrs()) {
            Optional<Condition> condition = condition(file, (ExprConstraintDescr) part, scope);
            condition.ifPresent(conditions::add);
            isRead &= condition.isPresent();
        }
        if (!isRead) {
            return Optional.empty();
        }
        if (conditions.isEmpty()) {
            problems.add(
                    file, pattern.getLine(), pattern.getColumn() + 1L, Message.of("drl.noCondition", descr.getName()));
            return Optional.empty();
        }
        return Optional.of(
                new When(kind.get(), conditions.size() == 1 ? conditions.get(0) : new Condition.And(conditions)));
    }

    private Optional<Condition> condition(String file, ExprConstraintDescr descr, Scope scope) {
        String text = descr.getExpression();
        if (text.length() > LONGEST) {
            problems.add(file, descr.getLine(), descr.getColumn() + 1L, Message.of("drl.long", LONGEST));
            return Optional.empty();
        }
        try {
            return Optional.of(ConditionParser.parse(text, scope));
        } catch (ConditionException wrong) {
            String before = text.substring(0, Math.min(wrong.position(), text.length()));
            long lines = before.chars().filter(letter -> letter == '\n').count();
            long column =
                    lines == 0 ? descr.getColumn() + 1L + before.length() : before.length() - before.lastIndexOf('\n');
            problems.add(file, descr.getLine() + lines, column, wrong.problem());
        }
        return Optional.empty();
    }
}
