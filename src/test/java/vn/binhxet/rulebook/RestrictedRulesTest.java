package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/** Whatever stands in a rules folder, nothing of it runs: it is refused while it is read, with its place. */
class RestrictedRulesTest {
    private static final String DRL = "titles/KHOM-VMDT/them.drl";
    private static final String TOUCHED = "binhxet.touched";
    private static final String GOOD = "Group( urban_civility == false )";
    private static final String WORD = "notMet( \"U.1\" );";
    private static final String TOUCH = "System.setProperty( \"" + TOUCHED + "\", \"1\" )";

    @TempDir
    Path folder;

    private Path rules;

    /** One small title is enough to attack. */
    @BeforeEach
    void copy() throws IOException {
        rules = folder.resolve("rules");
        for (String file : List.of(
                "facts.yaml", "parameters.yaml", "titles/KHOM-VMDT/title.yaml", "titles/KHOM-VMDT/criteria.drl")) {
            Files.createDirectories(rules.resolve(file).getParent());
            Files.copy(TestRules.FOLDER.resolve(file), rules.resolve(file));
        }
    }

    private List<Problem> problems() {
        RulesException refused = catchThrowableOfType(RulesException.class, () -> RuleBook.read(rules));
        assertThat(refused).as("the rules are refused").isNotNull();
        assertThat(System.getProperty(TOUCHED)).as("nothing ran").isNull();
        return refused.problems();
    }

    private static String rule(String pattern, String consequence) {
        return "rule \"U.1 thử\"\nwhen\n    " + pattern + "\nthen\n    " + consequence + "\nend\n";
    }

    private static Arguments condition(String name, String condition) {
        return Arguments.of(name, rule("Group( " + condition + " )", WORD));
    }

    private static Arguments consequence(String name, String code) {
        return Arguments.of(name, rule(GOOD, code));
    }

    private static Arguments above(String name, String declaration) {
        return Arguments.of(name, declaration + "\n" + rule(GOOD, WORD));
    }

    private static Arguments attribute(String name, String attribute) {
        return Arguments.of(name, rule(GOOD, WORD).replace("\nwhen", "\n    " + attribute + "\nwhen"));
    }

    static Stream<Arguments> consequences() {
        return Stream.of(
                consequence("System.exit", "System.exit( 1 );"),
                consequence("a word and then more", WORD + " " + TOUCH + ";"),
                consequence("Runtime", "java.lang.Runtime.getRuntime().exec( \"id\" );"),
                consequence("ProcessBuilder", "new ProcessBuilder( \"id\" ).start();"),
                consequence("file", "java.nio.file.Files.delete( java.nio.file.Path.of( \"/tmp/x\" ) );"),
                consequence("network", "new java.net.Socket( \"localhost\", 80 );"),
                consequence("reflection", "Class.forName( \"java.lang.System\" ).getMethods();"),
                consequence("class loading", "new java.net.URLClassLoader( null ).loadClass( \"X\" );"),
                consequence("threads", "new Thread( () -> {} ).start();"),
                consequence("endless loop", "while( true ) {}"),
                consequence("endless matching by update", "update( $g );"),
                consequence("endless matching by insert", "insert( new Object() );"),
                consequence("endless matching by modify", "modify( $g ) { setName( \"x\" ) }"),
                consequence("huge allocation", "byte[] b = new byte[Integer.MAX_VALUE];"),
                consequence("static state", TOUCH + ";"),
                consequence("other rules", "drools.halt();"),
                consequence("a word inside code", "if( true ) { " + WORD + " }"),
                consequence("Unicode escape", "notMet( \"U.1\\u0022 ); System.exit( 1 ); //\" );"));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                condition("static call", "System.getProperty( \"user.home\" ) != null"),
                condition("static state", TOUCH + " == null"),
                condition("eval", "eval( " + TOUCH + " == null )"),
                condition("constructor", "new java.io.File( \"/etc/passwd\" ).exists()"),
                condition("reflection", "this.getClass().forName( \"X\" ) != null"),
                condition("cast", "urban_civility == (java.lang.Boolean) null"),
                condition("inline cast", "this#java.lang.String.length > 0"),
                condition("array", "name[0] == \"x\""),
                condition("regular expression", "name matches \"(a+)+$\""),
                condition("text operator", "name str[startsWith] \"x\""),
                condition("memberOf", "name memberOf ward"),
                condition("binding", "$x : urban_civility == false"),
                condition("assignment", "urban_civility = false"),
                condition("MVEL block", "with ( this ) { name = \"x\" }"),
                condition("MVEL lambda", "def f() { 1 }; f() == 1"),
                condition("OOPath", "/ward[ name == \"x\" ]"),
                condition("Unicode escape", "kind == \"TH\\u004fN\""),
                condition("hidden letter", "urban_civility == false /* \u202e */"));
    }

    static Stream<Arguments> patterns() {
        return Stream.of(
                Arguments.of("eval beside a pattern", rule(GOOD + " eval( " + TOUCH + " == null )", WORD)),
                Arguments.of("from", rule(GOOD + " from java.util.List.of()", WORD)),
                Arguments.of("MVEL in from", rule(GOOD + " from ( " + TOUCH + " )", WORD)),
                Arguments.of("entry point", rule(GOOD + " from entry-point \"x\"", WORD)),
                Arguments.of("window", rule(GOOD + " over window:length( 9 )", WORD)),
                Arguments.of("accumulate", rule("accumulate( Group( $n : public_works ); $s : sum( $n ) )", WORD)),
                Arguments.of("collect", rule("java.util.List() from collect( Group() )", WORD)),
                Arguments.of("two patterns", rule(GOOD + " Register( reconciled == true )", WORD)),
                Arguments.of("not", rule("not " + GOOD, WORD)),
                Arguments.of("exists", rule("exists " + GOOD, WORD)),
                Arguments.of("forall", rule("forall( " + GOOD + " )", WORD)),
                Arguments.of("bound pattern", rule("$g : " + GOOD, WORD)),
                Arguments.of("foreign class", rule("java.lang.Thread( alive == true )", WORD)),
                Arguments.of("any object", rule("Object( )", WORD)),
                Arguments.of("query call", rule("?q( ; )", WORD)),
                Arguments.of("named consequence", rule(GOOD + " do[x]", WORD + "\nthen[x]\n    System.exit( 1 );")),
                Arguments.of("branch", rule(GOOD + " if( true ) break[x]", WORD + "\nthen[x]\n    System.exit( 1 );")));
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                above("import", "import java.io.File;"),
                above("static import", "import static java.lang.System.exit;"),
                above("function import", "import function java.lang.System.exit;"),
                above("accumulate import", "import accumulate java.lang.String sum;"),
                above("global", "global java.util.List out;"),
                above("function", "function void f() { System.exit( 1 ); }"),
                above("declare", "declare Group urban_civility : Boolean end"),
                above("declared enum", "declare enum Kind A, B; end"),
                above("declared entry point", "declare entry-point \"x\" end"),
                above("declared window", "declare window W Group() over window:length( 9 ) end"),
                above("query", "query \"q\" Group( urban_civility == false ) end"),
                above("dialect for all", "dialect \"mvel\""),
                above("unit", "unit X;"),
                above("expander", "expander x.dsl"),
                attribute("salience", "salience ( System.exit( 1 ) )"),
                attribute("dialect", "dialect \"mvel\""),
                attribute("no-loop", "no-loop false"),
                attribute("timer", "timer( int: 0 1 )"),
                attribute("enabled", "enabled( " + TOUCH + " == null )"),
                attribute("agenda group", "agenda-group \"x\""),
                attribute("annotation", "@All"),
                Arguments.of("extends", rule(GOOD, WORD).replace("thử\"", "thử\" extends \"U.1 khác\"")),
                Arguments.of("Unicode escape in a name", rule(GOOD, WORD).replace("thử", "th\\u0022")),
                Arguments.of("hidden letter in a name", rule(GOOD, WORD).replace("thử", "th\u200bử")),
                Arguments.of("other criterion's path", rule(GOOD, "notMet( \"../../U.1\" );")));
    }

    static Stream<Arguments> sizes() {
        String one = rule(GOOD, WORD);
        return Stream.of(
                condition(
                        "condition of 1 MB", "urban_civility == false && ".repeat(40_000) + "urban_civility == false"),
                condition("10,000 brackets", "(".repeat(10_000) + "urban_civility == false" + ")".repeat(10_000)),
                condition("nested within the parser's reach", "(".repeat(50) + GOOD + ")".repeat(50)),
                condition("long condition", "urban_civility == false && ".repeat(300) + "urban_civility == false"),
                Arguments.of("name of 1 MB", one.replace("thử", "x".repeat(1 << 20))),
                Arguments.of(
                        "10,000 rules",
                        IntStream.range(0, 10_000)
                                .mapToObj(i -> one.replace("thử", "thử " + i))
                                .collect(Collectors.joining())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"consequences", "conditions", "patterns", "declarations", "sizes"})
    void anAttackIsRefusedAtItsPlace(String name, String drl) {
        TestRules.write(rules.resolve(DRL), drl);
        assertThat(problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(DRL);
            assertThat(problem.row()).isPositive();
            assertThat(problem.message().in(Message.Language.VI))
                    .isNotBlank()
                    .doesNotContain("Exception", "org.drools", "mismatched", "viable");
        });
    }

    @Test
    void aPlainRuleBesideThemIsAccepted() {
        TestRules.write(rules.resolve(DRL), rule(GOOD, WORD));
        assertThat(RuleBook.read(rules).titles().get("KHOM-VMDT")).isNotNull();
    }

    static Stream<Arguments> yamls() {
        String bomb = "a: &a [x, x]\n"
                + IntStream.range(0, 30)
                        .mapToObj(i -> "b%d: &b%d [*%s, *%s]\n"
                                .formatted(i, i, i == 0 ? "a" : "b" + (i - 1), i == 0 ? "a" : "b" + (i - 1)))
                        .collect(Collectors.joining());
        return Stream.of(
                Arguments.of("aliases that double", bomb),
                Arguments.of("an alias to itself", "a: &a [*a]\n"),
                Arguments.of("endless nesting", "a: " + "[".repeat(50_000)),
                Arguments.of("a number of 1 MB", "pass_mark: " + "9".repeat(1 << 20) + "\n"),
                Arguments.of("an object to make", "name: !!java.net.URLClassLoader [ x ]\n"),
                Arguments.of("a way out of the folder", "id: ../../../etc\n"),
                Arguments.of("a binary", "\u0000\u0001"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("yamls")
    void aYamlFileThatWouldGrowOrMakeObjectsIsRefused(String name, String yaml) {
        TestRules.write(rules.resolve("titles/KHOM-VMDT/title.yaml"), yaml);
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("titles/KHOM-VMDT/title.yaml");
            assertThat(problem.row()).isPositive();
        });
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path outside = folder.resolve("outside.drl");
        TestRules.write(outside, rule(GOOD, WORD));
        Files.createSymbolicLink(rules.resolve(DRL), outside);
        Files.createSymbolicLink(rules.resolve("plans"), Files.createDirectories(folder.resolve("elsewhere")));
        assertThat(problems())
                .extracting(problem -> problem.file() + " " + problem.message().code())
                .containsExactly("plans rules.link", DRL + " rules.link");
    }

    @Test
    void oneFileThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        Files.write(rules.resolve("titles/KHOM-VMDT/criteria.drl"), new byte[] {'r', (byte) 0xC3});
        TestRules.write(rules.resolve(DRL), rule("Group( urban_civilty == false )", WORD));
        assertThat(problems())
                .extracting(problem -> problem.message().code())
                .contains("rules.encoding", "condition.unknownName");
    }
}
