package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.TestRules;

/** A change of one place changes that place and nothing else. */
class YamlEditTest {
    private static final YamlPath TOP = YamlPath.of();
    private static final List<String> STRANGE = List.of(
            "3",
            "2,5 %",
            "no",
            "",
            " rìa ",
            "a: b",
            "# không",
            "'",
            "\"",
            "a\nb",
            "[x",
            "{",
            "- x",
            ">=",
            "%",
            "null",
            "passes( \"GDVH\" )",
            "c:\\x",
            "x, y",
            "Đạt “một phần”",
            "*x",
            "&x",
            "!x",
            "@",
            "`",
            "|",
            "a #b",
            "\ttab");

    static Stream<String> files() {
        return TestRules.book().files().texts().keySet().stream().filter(name -> name.endsWith(".yaml"));
    }

    private static String text(String file) {
        return TestRules.book().files().texts().get(file);
    }

    private static Map<YamlPath, String> scalars(YamlEdit edit) {
        Map<YamlPath, String> scalars = new LinkedHashMap<>();
        collect(edit.value(TOP).orElseThrow(), TOP, scalars);
        return scalars;
    }

    private static void collect(YamlValue value, YamlPath path, Map<YamlPath, String> scalars) {
        if (value instanceof YamlValue.Text text) {
            scalars.put(path, text.text());
        } else if (value instanceof YamlValue.Pairs pairs) {
            pairs.pairs().forEach((key, below) -> collect(below, path.to(key), scalars));
        } else if (value instanceof YamlValue.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(list.items().get(i), path.to(Integer.toString(i)), scalars);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aValueSetToItselfChangesNothing(String file) {
        YamlEdit edit = YamlEdit.of(text(file));
        scalars(edit)
                .forEach((path, value) -> assertThat(
                                edit.put(path, YamlValue.of(value), List.of()).text())
                        .isSameAs(edit.text()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void anotherValueIsReadBackAndAllElseStays(String file) {
        YamlEdit edit = YamlEdit.of(text(file));
        Random random = new Random(file.hashCode());
        Map<YamlPath, String> before = scalars(edit);
        List<YamlPath> paths = new ArrayList<>(before.keySet());
        for (int i = 0; i < 120; i++) {
            YamlPath path = paths.get(random.nextInt(paths.size()));
            String value = STRANGE.get(random.nextInt(STRANGE.size()));
            YamlEdit edited = edit.put(path, YamlValue.of(value), List.of());
            Map<YamlPath, String> expected = new LinkedHashMap<>(before);
            expected.put(path, value);
            assertThat(scalars(edited)).as(path + " = " + value).isEqualTo(expected);
            assertThat(edited.put(path, YamlValue.of(before.get(path)), List.of())
                            .text()
                            .lines()
                            .count())
                    .isEqualTo(edit.text().lines().count());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCopiedEntryTakenOutAgainLeavesTheTextAsItWas(String file) {
        YamlEdit edit = YamlEdit.of(text(file));
        for (String section : List.of("criteria", "standards", "parameters", "targets", "indicators", "entities")) {
            for (String key : edit.keys(YamlPath.of(section))) {
                YamlPath path = YamlPath.of(section, key);
                YamlEdit copied = edit.copy(path, "ZZ-9.z");
                assertThat(copied.value(YamlPath.of(section, "ZZ-9.z"))).isEqualTo(edit.value(path));
                assertThat(copied.remove(YamlPath.of(section, "ZZ-9.z")).text()).isEqualTo(edit.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRemovedEntryLeavesAllOthers(String file) {
        YamlEdit edit = YamlEdit.of(text(file));
        Map<YamlPath, String> before = scalars(edit);
        for (YamlPath path : before.keySet()) {
            if (!isInList(path)) {
                Map<YamlPath, String> expected = new LinkedHashMap<>(before);
                expected.remove(path);
                assertThat(scalars(edit.remove(path))).as(path.toString()).isEqualTo(expected);
            }
        }
    }

    private static boolean isInList(YamlPath path) {
        return path.steps().stream().anyMatch(step -> step.matches("\\d+"));
    }

    @Test
    void aChangedWordKeepsItsQuotes() {
        YamlEdit edit = YamlEdit.of("a: 'no'\nb: \"đây\"\nc: luật # ghi chú\n");
        assertThat(edit.put(YamlPath.of("a"), YamlValue.of("yes"), List.of())
                        .put(YamlPath.of("b"), YamlValue.of("kia"), List.of())
                        .put(YamlPath.of("c"), YamlValue.of("no"), List.of())
                        .text())
                .isEqualTo("a: 'yes'\nb: \"kia\"\nc: 'no' # ghi chú\n");
    }

    @Test
    void aNewKeyGoesWhereTheOrderOfKeysWantsIt() {
        YamlEdit edit = YamlEdit.of("x:\n  k: { a: 1, c: 3 }\n");
        List<String> order = List.of("a", "b", "c", "limits");
        assertThat(edit.put(YamlPath.of("x", "k", "b"), YamlValue.of("hai ba"), order)
                        .text())
                .isEqualTo("x:\n  k: { a: 1, b: \"hai ba\", c: 3 }\n");
        assertThat(edit.put(YamlPath.of("x", "k", "limits", "half"), YamlValue.of("1/2"), order)
                        .text())
                .isEqualTo("x:\n  k: { a: 1, c: 3, limits: { half: 1/2 } }\n");
    }

    @Test
    void aCopyIsAlignedUnderItsOwnKey() {
        String text = "c:\n  F.1: { a: 1,\n         b: 2 } # một\n\nd: 3\n";
        assertThat(YamlEdit.of(text).copy(YamlPath.of("c", "F.1"), "F.10").text())
                .isEqualTo("c:\n  F.1: { a: 1,\n         b: 2 } # một\n  F.10: { a: 1,\n          b: 2 }\n\nd: 3\n");
    }

    @Test
    void anOnlyEntryLeavesAnEmptyMappingThatCanBeFilledAgain() {
        YamlEdit edit = YamlEdit.of("p:\n  x: [ { from: 1 } ]\nq: 2\n");
        YamlEdit emptied = edit.remove(YamlPath.of("p", "x"));
        assertThat(emptied.text()).isEqualTo("p: {}\nq: 2\n");
        YamlValue list = new YamlValue.Items(List.of(new YamlValue.Pairs(Map.of("from", YamlValue.of("1")))));
        assertThat(emptied.put(YamlPath.of("p", "x"), list, List.of()).text()).isEqualTo(edit.text());
    }

    @Test
    void aListItemIsCopiedAndRemoved() {
        String text = "m:\n  - { mark: 60, when: 'x' }\n  - { mark: 80 }\nn: 1\n";
        YamlEdit copied = YamlEdit.of(text).copy(YamlPath.of("m", "0"), "");
        assertThat(copied.text())
                .isEqualTo("m:\n  - { mark: 60, when: 'x' }\n  - { mark: 60, when: 'x' }\n  - { mark: 80 }\nn: 1\n");
        assertThat(copied.remove(YamlPath.of("m", "1")).text()).isEqualTo(text);
    }

    @Test
    void placesCountLinesAndColumnsAsAPersonDoes() {
        TextSpan place = YamlEdit.of("a: 1\n# 🙂\nb: { c: 😀x, d: 2 }\n")
                .place(YamlPath.of("b", "d"))
                .orElseThrow();
        assertThat(place.line()).isEqualTo(3);
        assertThat(place.length()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "a: [", "a: 1\n a: 2"})
    void whatIsNoYamlMappingIsRefused(String text) {
        assertThatThrownBy(() -> YamlEdit.of(text)).isInstanceOf(RuntimeException.class);
    }
}
