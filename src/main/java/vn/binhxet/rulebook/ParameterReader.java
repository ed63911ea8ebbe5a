package vn.binhxet.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Citation;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.condition.Nearest;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Setting;

/** Reads {@code parameters.yaml}, and the values that a plan gives to parameters. */
final class ParameterReader {
    static final String FILE = "parameters.yaml";
    private static final Set<String> KEYS =
            Set.of("type", "values", "label", "meaning", "unit", "reference", "values_in_force");
    private static final Set<String> VALUE_KEYS = Set.of("from", "value", "source", "basis");

    private ParameterReader() {}

    static Map<String, Parameter> read(Yaml root) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        root.allow(Set.of("parameters"));
        root.need("parameters")
                .ifPresent(all -> all.entries().forEach((name, yaml) -> {
                    yaml.allow(KEYS);
                    Parameter parameter = new Parameter(
                            name,
                            yaml.oneOf("type", Parameter.Type.class),
                            yaml.text("label"),
                            yaml.text("meaning"),
                            yaml.textOr("unit", ""),
                            yaml.flag("reference"),
                            DictionaryReader.values(yaml),
                            List.of());
                    parameters.put(
                            name,
                            parameter.withDated(yaml.need("values_in_force")
                                    .map(values -> dated(parameter, values))
                                    .orElse(List.of())));
                }));
        return parameters;
    }

    /** The parameters as a plan sets them: its own values where it gives any, the defaults elsewhere. */
    static Map<String, Parameter> ofPlan(Map<String, Parameter> defaults, Yaml plan) {
        Map<String, Parameter> parameters = new LinkedHashMap<>(defaults);
        plan.child("parameters")
                .ifPresent(own -> own.entries().forEach((name, values) -> {
                    Parameter parameter = defaults.get(name);
                    if (parameter == null) {
                        values.report(Message.of("parameters.unknown", name, Nearest.to(name, defaults.keySet())));
                    } else {
                        parameters.put(name, parameter.withDated(dated(parameter, values)));
                    }
                }));
        return parameters;
    }

    private static List<Parameter.Dated> dated(Parameter parameter, Yaml values) {
        List<Parameter.Dated> dated = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Yaml value : values.items()) {
            value.allow(VALUE_KEYS);
            LocalDate from = value.day("from");
            if (!from.isAfter(last)) {
                value.report(Message.of("parameters.order", parameter.name(), from, last));
            }
            last = from;
            dated.add(new Parameter.Dated(
                    from,
                    value.need("value")
                            .map(written -> setting(parameter, written))
                            .orElse(null),
                    citation(value)));
        }
        return dated;
    }

    static Citation citation(Yaml yaml) {
        String basis = yaml.need("basis")
                .map(written -> written.isMapping()
                        ? String.join(
                                "; ",
                                written.entries().entrySet().stream()
                                        .map(entry -> entry.getKey() + ": "
                                                + entry.getValue().text())
                                        .toList())
                        : written.text())
                .orElse("");
        return new Citation(yaml.text("source"), basis);
    }

    private static @Nullable Setting setting(Parameter parameter, Yaml written) {
        String text = written.isList()
                ? String.join("|", written.items().stream().map(Yaml::text).toList())
                : written.text();
        if (text.equals("null") || text.isEmpty()) {
            return null;
        }
        try {
            return parameter.read(text);
        } catch (IllegalArgumentException wrong) {
            written.report(Message.of("condition.parameterValue", parameter.name(), text, parameter.choices()));
            return null;
        }
    }
}
