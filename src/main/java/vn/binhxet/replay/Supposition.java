package vn.binhxet.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.Points;
import vn.binhxet.model.Title;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.condition.Nearest;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Setting;

/** The rules of a review with other numbers: "what if the mark were 85?". */
final class Supposition {
    private static final String MARK = "pass_mark.";
    private static final String TARGET = "target.";

    private Supposition() {}

    /** @throws CorrectionException if a name or a value is none */
    static ReviewRules of(ReviewRules rules, List<String> settings) {
        Map<String, @Nullable Setting> parameters = new HashMap<>();
        List<String[]> marks = new ArrayList<>();
        List<String[]> targets = new ArrayList<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            if (parts.length < 2) {
                throw new CorrectionException(Message.of("whatif.form", setting));
            }
            String name = parts[0].strip();
            String value = parts[1].strip();
            if (name.startsWith(MARK)) {
                marks.add(new String[] {name.substring(MARK.length()), value});
            } else if (name.startsWith(TARGET)) {
                targets.add(new String[] {name.substring(TARGET.length()), value});
            } else {
                parameters.put(name, parameter(rules, name, value));
            }
        }
        ReviewRules changed = rules.with(parameters);
        for (String[] mark : marks) {
            changed = changed.withMark(title(changed, mark[0]), points(mark));
        }
        for (String[] target : targets) {
            changed = changed.withTarget(target(changed, target[0]), number(TARGET + target[0], target[1]));
        }
        return changed;
    }

    private static @Nullable Setting parameter(ReviewRules rules, String name, String value) {
        Parameter parameter = rules.plan().parameters().get(name);
        if (parameter == null || parameter.isReference()) {
            List<String> names = new ArrayList<>();
            rules.plan().parameters().values().stream()
                    .filter(other -> !other.isReference())
                    .forEach(other -> names.add(other.name()));
            rules.titles().forEach(title -> names.add(MARK + title.title().id()));
            rules.plan().targets().forEach(target -> names.add(TARGET + target.id()));
            throw new CorrectionException(Message.of(
                    "whatif.noParameter",
                    name,
                    Nearest.to(name, names),
                    String.join(", ", names.stream().sorted().toList())));
        }
        if (value.isEmpty() && !parameter.isChoice()) {
            return null;
        }
        try {
            boolean isBare = parameter.type() == Parameter.Type.PERCENT && !value.endsWith("%");
            return parameter.read(isBare ? value.replace(',', '.') + " %" : value);
        } catch (IllegalArgumentException wrong) {
            throw new CorrectionException(Message.of("whatif.value", name, value, parameter.choices()));
        }
    }

    private static String title(ReviewRules rules, String id) {
        List<String> ids = rules.titles().stream()
                .map(title -> title.title())
                .map(Title::id)
                .toList();
        return known(MARK, id, ids);
    }

    private static String target(ReviewRules rules, String id) {
        return known(TARGET, id, rules.plan().targets().stream().map(Target::id).toList());
    }

    private static String known(String kind, String id, List<String> ids) {
        if (!ids.contains(id)) {
            throw new CorrectionException(
                    Message.of("whatif.noParameter", kind + id, kind + Nearest.to(id, ids), String.join(", ", ids)));
        }
        return id;
    }

    private static Points points(String[] mark) {
        try {
            return Points.of(number(MARK + mark[0], mark[1]));
        } catch (ArithmeticException tooFine) {
            throw new CorrectionException(Message.of("whatif.value", MARK + mark[0], mark[1], "85, 82.5"));
        }
    }

    private static BigDecimal number(String name, String value) {
        String plain = value.replace("%", "").replace(',', '.').strip();
        try {
            BigDecimal number = new BigDecimal(plain);
            if (number.signum() >= 0 && number.precision() <= 12 && Math.abs(number.scale()) <= 9) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        throw new CorrectionException(Message.of("whatif.value", name, value, "85, 91.3"));
    }
}
