package vn.binhxet.web.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Facts as a program posts them: by name, as the command takes them. */
final class PostedFacts {
    /** How facts are named, for the description. */
    static final String NAMES =
            "Facts by name: of the household \"clean_water\", of a member \"member:ID.tax_duty\" or, by"
                    + " its place in the household, \"member#2.tax_duty\", of an incident \"incident:ID.stage\"; of a group"
                    + " \"security_title\", of one of its registers \"register:THUE\"; \"\" for not reported. A problem tells in \"fact\" which one is wrong.";

    private PostedFacts() {}

    /** JSON's null is taken for not reported. */
    static List<String> settings(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + Objects.requireNonNullElse(fact.getValue(), ""))
                .toList();
    }
}
