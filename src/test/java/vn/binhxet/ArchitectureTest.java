package vn.binhxet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table of {@code docs/architecture.md}: who may use whom. */
class ArchitectureTest {
    private static final String ROOT = "vn.binhxet";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("model", Set.of()),
            entry("rulebook", Set.of("model")),
            entry("intake", Set.of("model")),
            entry("review", Set.of("model", "rulebook")),
            entry("ledger", Set.of("model")),
            entry("replay", Set.of("model", "rulebook", "intake", "review", "ledger")),
            entry("spark", Set.of("model", "rulebook", "intake", "review", "ledger", "replay")),
            entry("explain", Set.of("model", "rulebook", "review", "ledger", "replay")),
            entry("report", Set.of("model", "rulebook", "review", "ledger", "replay", "explain")),
            entry("generate", Set.of("model", "rulebook")),
            entry("policy", Set.of("model", "rulebook", "intake", "review", "ledger", "replay")),
            entry(
                    "web",
                    Set.of("model", "rulebook", "intake", "review", "ledger", "replay", "explain", "policy", "report")),
            entry(
                    "cli",
                    Set.of(
                            "model",
                            "rulebook",
                            "intake",
                            "review",
                            "ledger",
                            "replay",
                            "explain",
                            "policy",
                            "report",
                            "generate",
                            "spark",
                            "web")));

    private static final Map<String, Set<String>> FRAMEWORKS = Map.ofEntries(
            entry("org.kie..", Set.of("..rulebook..")),
            entry("org.drools..", Set.of("..rulebook..")),
            entry("com.fasterxml..", Set.of("..ledger..", "..intake..")),
            entry("org.sqlite..", Set.of("..ledger..", "..web.accounts..")),
            entry("org.postgresql..", Set.of("..ledger..")),
            entry("org.flywaydb..", Set.of("..ledger..", "..web.accounts..")),
            entry("java.sql..", Set.of("..ledger..", "..intake..", "..web.accounts..", "..web.job..", "..web.rules..")),
            entry("org.apache.poi..", Set.of("..policy..", "..intake..", "..report..")),
            entry("org.openxmlformats..", Set.of("..policy..", "..intake..", "..report..")),
            entry("com.github.difflib..", Set.of("..policy..")),
            entry("org.dhatim..", Set.of("..intake..")),
            entry("org.apache.parquet..", Set.of("..intake..", "..generate..")),
            entry("org.apache.hadoop..", Set.of("..generate..")),
            entry("com.github.luben..", Set.of("..intake..", "..generate..")),
            entry("org.xerial.snappy..", Set.of("..intake..")),
            entry("com.openhtmltopdf..", Set.of("..report..")),
            entry("org.apache.pdfbox..", Set.of("..report..")),
            entry("com.google.zxing..", Set.of("..report..", "..web..")),
            entry("org.springframework..", Set.of("..web..")),
            entry("jakarta..", Set.of("..web..")),
            entry("io.swagger..", Set.of("..web.api..")),
            entry("com.zaxxer..", Set.of("..web.accounts..")),
            entry("org.slf4j..", Set.of("..web..")),
            entry("org.apache.spark..", Set.of("..spark..")),
            entry("scala..", Set.of("..spark..")),
            entry("picocli..", Set.of("..cli..")),
            entry("me.tongfei..", Set.of("..cli..")));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyRoomIsInTheTable() {
        Set<String> rooms = classes.stream()
                .map(found -> found.getPackageName())
                .filter(name -> name.length() > ROOT.length())
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void roomsUseOnlyWhatTheyMay() {
        MAY_USE.forEach((room, allowed) -> MAY_USE.keySet().stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .forEach(other -> noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + "." + other + "..")
                        .check(classes)));
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void everyFrameworkStaysInItsRoom() {
        FRAMEWORKS.forEach((framework, rooms) -> noClasses()
                .that()
                .resideOutsideOfPackages(rooms.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(framework)
                .check(classes));
    }

    @Test
    void theModelKnowsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage("..model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + ".model..", "org.jspecify..")
                .check(classes);
    }

    @Test
    void onlyTheEdgesAskTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..cli..", "..web..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void namesSayWhat() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
                .check(classes);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(classes);
    }

    @Test
    void numbersAreExact() {
        fields().should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .check(classes);
    }
}
