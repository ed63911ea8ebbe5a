package vn.binhxet.rulebook.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Message;

/**
 * Reads a condition: comparisons joined by {@code &&}, {@code ||}, {@code !} and parentheses, over the names of a
 * {@link Scope}. Nothing else exists in it, so a condition cannot run code, read a file or fail on a blank.
 */
public final class ConditionParser {
    private static final List<String> FUNCTIONS = List.of("passes", "anyMember", "counts", "sum", "share");

    private static final int DEEPEST = 40;

    private final Scope scope;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private ConditionParser(List<Token> tokens, int next, int depth, Scope scope) throws ConditionException {
        this.scope = scope;
        this.tokens = tokens;
        this.next = next;
        this.depth = depth;
    }

    /** @throws ConditionException saying where and why the text is no condition of this scope */
    public static Condition parse(String text, Scope scope) throws ConditionException {
        ConditionParser parser = new ConditionParser(Token.split(text), 0, 0, scope);
        Condition condition = parser.either();
        parser.expectEnd();
        return condition;
    }

    /** Reads a number, such as a share that the dictionary computes. */
    public static Operand parseOperand(String text, Scope scope) throws ConditionException {
        ConditionParser parser = new ConditionParser(Token.split(text), 0, 0, scope);
        Token start = parser.peek();
        Operand operand = parser.number(parser.term(), start);
        parser.expectEnd();
        return operand;
    }

    private Condition either() throws ConditionException {
        if (++depth > DEEPEST) {
            throw new ConditionException(peek().position(), Message.of("condition.deep"));
        }
        List<Condition> parts = new ArrayList<>(List.of(both()));
        while (accept("||")) {
            parts.add(both());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition both() throws ConditionException {
        List<Condition> parts = new ArrayList<>(List.of(single()));
        while (accept("&&")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition single() throws ConditionException {
        if (accept("!")) {
            if (++depth > DEEPEST) {
                throw new ConditionException(peek().position(), Message.of("condition.deep"));
            }
            Condition not = new Condition.Not(single());
            depth--;
            return not;
        }
        if (accept("(")) {
            Condition inner = either();
            expect(")");
            return inner;
        }
        Token start = peek();
        if (start.kind() == Token.Kind.NAME && tokens.get(next + 1).is("(")) {
            return switch (start.text()) {
                case "passes" -> passes();
                case "anyMember" -> anyMember();
                case "counts" -> counts();
                default -> comparison(start);
            };
        }
        return comparison(start);
    }

    private Condition passes() throws ConditionException {
        Token start = open();
        if (!scope.own().name().equals(Dictionary.HOUSEHOLD) && !scope.isGroup()) {
            throw misplaced(start);
        }
        Token award = take(Token.Kind.TEXT, "condition.award");
        if (!scope.vocabulary().awards().contains(award.text())) {
            throw new ConditionException(
                    award.position(),
                    Message.of(
                            "condition.unknownAward",
                            award.text(),
                            Nearest.to(award.text(), scope.vocabulary().awards())));
        }
        expect(")");
        return new Condition.Passes(award.text());
    }

    private Condition anyMember() throws ConditionException {
        Token start = open();
        if (!scope.own().name().equals(Dictionary.HOUSEHOLD)) {
            throw misplaced(start);
        }
        Condition inner = inside(Dictionary.MEMBER);
        return new Condition.AnyMember(inner);
    }

    private Condition counts() throws ConditionException {
        Token start = open();
        if (!scope.own().name().equals(Dictionary.INCIDENT)) {
            throw misplaced(start);
        }
        Token at = peek();
        Condition.Day day = day(term(), at);
        expect(")");
        return new Condition.Counts(day);
    }

    private Condition inside(String entity) throws ConditionException {
        ConditionParser inner = new ConditionParser(tokens, next, depth + 1, scope.inside(entity));
        Condition condition = inner.either();
        next = inner.next;
        expect(")");
        return condition;
    }

    /** What stands on one side of a comparison, before its type is known. */
    private sealed interface Term {
        record OfField(FieldRef ref) implements Term {}

        record OfDay(Condition.Day day) implements Term {}

        record OfNumber(Operand operand) implements Term {}

        record OfParameter(Parameter parameter) implements Term {}

        record Literal(Token token) implements Term {}
    }

    private Condition comparison(Token start) throws ConditionException {
        Term left = term();
        if (peek().kind() == Token.Kind.NAME && peek().text().equals("in")) {
            next++;
            return in(left, start);
        }
        Token sign = peek();
        Comparison comparison =
                sign.kind() == Token.Kind.SIGN ? Comparison.of(sign.text()).orElse(null) : null;
        if (comparison == null) {
            throw new ConditionException(sign.position(), Message.of("condition.comparison", shown(sign)));
        }
        next++;
        Token second = peek();
        Term right = term();
        if (left instanceof Term.OfParameter of && !(of.parameter().isNumeric() && !isNull(right))) {
            return parameterIs(of.parameter(), comparison, right, sign, second);
        }
        if (left instanceof Term.OfField of && !of.ref().field().type().isNumeric()) {
            return code(of.ref(), comparison, right, sign, second, start);
        }
        if (left instanceof Term.OfDay of) {
            return new Condition.Days(of.day(), comparison, day(right, second));
        }
        Operand first = number(left, start);
        Operand other = number(right, second);
        Optional<Message> unlike = Measure.unlike(first, other);
        if (unlike.isPresent()) {
            throw new ConditionException(second.position(), unlike.get());
        }
        return new Condition.Numbers(first, comparison, other);
    }

    private Condition code(FieldRef ref, Comparison comparison, Term right, Token sign, Token second, Token start)
            throws ConditionException {
        if (comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL) {
            throw new ConditionException(sign.position(), Message.of("condition.order", ref.path(), sign.text()));
        }
        if (!(right instanceof Term.Literal literal)) {
            throw new ConditionException(second.position(), Message.of("condition.code", ref.path(), shown(second)));
        }
        Condition is = new Condition.CodeIn(ref, List.of(codeOf(ref, literal.token(), start)));
        return comparison == Comparison.EQUAL ? is : new Condition.Not(is);
    }

    private Condition in(Term left, Token start) throws ConditionException {
        if (!(left instanceof Term.OfField of) || of.ref().field().type() != FieldType.ENUM) {
            throw new ConditionException(start.position(), Message.of("condition.in", shown(start)));
        }
        if (accept("(")) {
            List<Long> codes = new ArrayList<>();
            do {
                codes.add(codeOf(of.ref(), take(Token.Kind.TEXT, "condition.text"), start));
            } while (accept(","));
            expect(")");
            return new Condition.CodeIn(of.ref(), codes);
        }
        Token at = peek();
        if (term() instanceof Term.OfParameter listed && listed.parameter().type() == Parameter.Type.ENUMS) {
            return new Condition.CodeInParameter(of.ref(), listed.parameter());
        }
        throw new ConditionException(at.position(), Message.of("condition.list", shown(at)));
    }

    private Condition parameterIs(Parameter parameter, Comparison comparison, Term right, Token sign, Token second)
            throws ConditionException {
        if (comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL) {
            throw new ConditionException(sign.position(), Message.of("condition.order", parameter.name(), sign.text()));
        }
        Condition is = new Condition.ParameterIs(parameter, settingOf(parameter, right, second));
        return comparison == Comparison.EQUAL ? is : new Condition.Not(is);
    }

    private static boolean isNull(Term term) {
        return term instanceof Term.Literal literal && literal.token().text().equals("null");
    }

    private static @Nullable Setting settingOf(Parameter parameter, Term right, Token at) throws ConditionException {
        if (right instanceof Term.Literal literal) {
            String text = literal.token().text();
            if (isNull(right)) {
                return null;
            }
            try {
                return parameter.read(text);
            } catch (IllegalArgumentException notThis) {
                throw wrongValue(parameter, at);
            }
        }
        throw wrongValue(parameter, at);
    }

    private static ConditionException wrongValue(Parameter parameter, Token at) {
        return new ConditionException(
                at.position(),
                Message.of("condition.parameterValue", parameter.name(), shown(at), parameter.choices()));
    }

    private static long codeOf(FieldRef ref, Token value, Token start) throws ConditionException {
        Field field = ref.field();
        if (field.type() == FieldType.TRI) {
            if (value.kind() == Token.Kind.NAME && value.text().equals("true")) {
                return 1;
            }
            if (value.kind() == Token.Kind.NAME && value.text().equals("false")) {
                return 0;
            }
            if (value.text().equals("null")) {
                throw new ConditionException(value.position(), Message.of("condition.null", ref.path()));
            }
            throw new ConditionException(value.position(), Message.of("condition.tri", ref.path(), shown(value)));
        }
        if (field.type() != FieldType.ENUM) {
            throw new ConditionException(start.position(), Message.of("condition.unreadable", ref.path()));
        }
        int place = value.kind() == Token.Kind.TEXT ? field.codes().indexOf(value.text()) : -1;
        if (place < 0) {
            throw new ConditionException(
                    value.position(),
                    Message.of(
                            "condition.unknownCode",
                            ref.path(),
                            shown(value),
                            Nearest.to(value.text(), field.codes()),
                            String.join(", ", field.codes())));
        }
        return place;
    }

    private Term term() throws ConditionException {
        Token start = peek();
        Term first = atom();
        if (!accept("/")) {
            return first;
        }
        Token second = peek();
        Term whole = atom();
        if (peek().is("/")) {
            throw new ConditionException(peek().position(), Message.of("condition.twoRatios"));
        }
        return new Term.OfNumber(new Operand.Ratio(number(first, start), number(whole, second)));
    }

    private Term atom() throws ConditionException {
        Token token = peek();
        next++;
        return switch (token.kind()) {
            case TEXT -> new Term.Literal(token);
            case NUMBER -> literalNumber(token);
            case NAME -> name(token);
            default -> throw new ConditionException(token.position(), Message.of("condition.missing", shown(token)));
        };
    }

    private static Term literalNumber(Token token) throws ConditionException {
        if (!token.text().equals("0")) {
            throw new ConditionException(token.position(), Message.of("condition.number", token.text()));
        }
        return new Term.OfNumber(new Operand.Literal(Fraction.ZERO));
    }

    private Term name(Token token) throws ConditionException {
        String name = token.text();
        if (name.equals("true") || name.equals("false") || name.equals("null")) {
            return new Term.Literal(token);
        }
        if (peek().is("(")) {
            return function(token);
        }
        if (name.equals("period_start")) {
            return new Term.OfDay(new Condition.Day.PeriodStart());
        }
        if (name.equals("period_end")) {
            return new Term.OfDay(new Condition.Day.PeriodEnd());
        }
        if (name.equals("households") && scope.isGroup()) {
            return new Term.OfNumber(new Operand.Households());
        }
        if (name.startsWith("limit.")) {
            return limit(token, name.substring("limit.".length()));
        }
        Condition.Day.Switched switched =
                scope.vocabulary().switched().get(scope.own().name() + "." + name);
        if (switched != null) {
            return new Term.OfDay(switched);
        }
        Optional<FieldRef> field = field(name);
        if (field.isPresent()) {
            return ofField(field.get(), token);
        }
        Parameter parameter = scope.vocabulary().parameter(name).orElseThrow(() -> unknownName(token));
        if (parameter.isReference()) {
            throw new ConditionException(token.position(), Message.of("condition.reference", name));
        }
        return new Term.OfParameter(parameter);
    }

    private Optional<FieldRef> field(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return scope.own().field(name).map(field -> new FieldRef(FieldRef.Level.OWN, field));
        }
        String entity = name.substring(0, dot);
        boolean isGroup = entity.equals(Dictionary.GROUP) && scope.own().name().equals(Dictionary.HOUSEHOLD);
        boolean isWard =
                entity.equals(Dictionary.WARD) && (scope.own().name().equals(Dictionary.HOUSEHOLD) || scope.isGroup());
        if (!isGroup && !isWard) {
            return Optional.empty();
        }
        Entity owner = scope.vocabulary().dictionary().entity(entity);
        return owner.field(name.substring(dot + 1))
                .map(field -> new FieldRef(isGroup ? FieldRef.Level.GROUP : FieldRef.Level.WARD, field));
    }

    /** What is personal may be erased, so no decision can rest on it. */
    private static Term ofField(FieldRef ref, Token token) throws ConditionException {
        if (ref.field().personal()) {
            throw new ConditionException(token.position(), Message.of("condition.personal", ref.path()));
        }
        return ref.field().type() == FieldType.DATE
                ? new Term.OfDay(new Condition.Day.Reported(ref))
                : new Term.OfField(ref);
    }

    private Term limit(Token token, String name) throws ConditionException {
        Limit limit = scope.limits().get(name);
        if (limit == null) {
            throw new ConditionException(
                    token.position(),
                    scope.limits().isEmpty()
                            ? Message.of("condition.noLimits", token.text())
                            : Message.of(
                                    "condition.unknownLimit",
                                    token.text(),
                                    "limit." + Nearest.to(name, scope.limits().keySet())));
        }
        return new Term.OfNumber(new Operand.LimitValue(name, limit));
    }

    private Term function(Token token) throws ConditionException {
        boolean isCount = token.text().equals("sum") || token.text().equals("share");
        if (!isCount) {
            throw new ConditionException(
                    token.position(), Message.of("condition.function", token.text(), String.join(", ", FUNCTIONS)));
        }
        if (!scope.isGroup()) {
            throw misplaced(token);
        }
        expect("(");
        if (token.text().equals("share")) {
            return new Term.OfNumber(new Operand.Counted(new Aggregate.Share(inside(Dictionary.HOUSEHOLD))));
        }
        Token field = take(Token.Kind.NAME, "condition.sum");
        expect(")");
        Entity household = scope.vocabulary().dictionary().entity(Dictionary.HOUSEHOLD);
        Field summed = household
                .field(field.text())
                .filter(found -> found.type() == FieldType.INT)
                .orElseThrow(() -> new ConditionException(
                        field.position(),
                        Message.of(
                                "condition.unknownName",
                                field.text(),
                                Nearest.to(
                                        field.text(),
                                        household.fields().stream()
                                                .filter(found -> found.type() == FieldType.INT)
                                                .map(Field::name)
                                                .toList()))));
        return new Term.OfNumber(new Operand.Counted(new Aggregate.Sum(summed)));
    }

    private Operand number(Term term, Token at) throws ConditionException {
        if (term instanceof Term.OfNumber of) {
            return of.operand();
        }
        if (term instanceof Term.OfField of && of.ref().field().type().isNumeric()) {
            return new Operand.Value(
                    of.ref(), scope.vocabulary().computed().get(of.ref().field()));
        }
        if (term instanceof Term.OfParameter of && of.parameter().isNumeric()) {
            return new Operand.ParameterValue(of.parameter());
        }
        if (isNull(term)) {
            throw new ConditionException(at.position(), Message.of("condition.null", shown(at)));
        }
        throw new ConditionException(at.position(), Message.of("condition.notNumber", shown(at)));
    }

    private Condition.Day day(Term term, Token at) throws ConditionException {
        if (term instanceof Term.OfDay of) {
            return of.day();
        }
        throw new ConditionException(at.position(), Message.of("condition.notDay", shown(at)));
    }

    private ConditionException unknownName(Token token) {
        List<String> names = new ArrayList<>();
        scope.own().fields().forEach(field -> names.add(field.name()));
        scope.vocabulary().parameters().keySet().forEach(names::add);
        if (scope.own().name().equals(Dictionary.HOUSEHOLD)) {
            addFields(names, Dictionary.GROUP);
            addFields(names, Dictionary.WARD);
        }
        if (scope.isGroup()) {
            addFields(names, Dictionary.WARD);
        }
        return new ConditionException(
                token.position(), Message.of("condition.unknownName", token.text(), Nearest.to(token.text(), names)));
    }

    private void addFields(List<String> names, String entity) {
        scope.vocabulary()
                .dictionary()
                .entity(entity)
                .fields()
                .forEach(field -> names.add(entity + "." + field.name()));
    }

    private ConditionException misplaced(Token token) {
        return new ConditionException(
                token.position(),
                Message.of("condition.misplaced", token.text(), scope.own().label()));
    }

    private Token open() throws ConditionException {
        Token name = peek();
        next++;
        expect("(");
        return name;
    }

    private Token take(Token.Kind kind, String orElse) throws ConditionException {
        Token token = peek();
        if (token.kind() != kind) {
            throw new ConditionException(token.position(), Message.of(orElse, shown(token)));
        }
        next++;
        return token;
    }

    private boolean accept(String sign) {
        if (peek().is(sign)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String sign) throws ConditionException {
        if (!accept(sign)) {
            throw new ConditionException(peek().position(), Message.of("condition.expected", sign, shown(peek())));
        }
    }

    private void expectEnd() throws ConditionException {
        if (peek().kind() != Token.Kind.END) {
            throw new ConditionException(peek().position(), Message.of("condition.rest", shown(peek())));
        }
    }

    private Token peek() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    private static Object shown(Token token) {
        return token.kind() == Token.Kind.END ? Message.of("condition.end") : token.text();
    }
}
