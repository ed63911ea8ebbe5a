package vn.binhxet.explain;

import java.util.Optional;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;

/** What a fact that a decision lacks is called, and who keeps it. */
final class Keepers {
    private static final String REGISTER = "register.";

    private final Dictionary dictionary;
    private final FactWords words;
    private final Message.Language language;

    Keepers(Dictionary dictionary, Message.Language language) {
        this.dictionary = dictionary;
        this.words = FactWords.of(dictionary, language);
        this.language = language;
    }

    /** @param name as a finding names the fact */
    String label(SubjectKind subject, String name) {
        return words.label(subject, name);
    }

    /** @param name as a finding names the fact */
    String keeper(SubjectKind subject, String name) {
        if (name.startsWith(REGISTER)) {
            return dictionary.entity(Dictionary.REGISTER).require("category").keptBy(name.substring(REGISTER.length()));
        }
        if (name.equals("incidents")) {
            return dictionary.entity(Dictionary.INCIDENT).require("id").keptBy();
        }
        if (name.startsWith("passes(")) {
            return Message.of("missing.earlier").in(language);
        }
        if (name.startsWith("share(")) {
            return Message.of("missing.households").in(language);
        }
        return field(subject, name)
                .map(Field::keptBy)
                .orElseGet(() -> Message.of("missing.nobody").in(language));
    }

    private Optional<Field> field(SubjectKind subject, String name) {
        if (name.startsWith("sum(")) {
            return dictionary.field(Dictionary.HOUSEHOLD, name.substring("sum(".length(), name.length() - 1));
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? dictionary.field(subject == SubjectKind.HOUSEHOLD ? Dictionary.HOUSEHOLD : Dictionary.GROUP, name)
                : dictionary.field(name.substring(0, dot), name.substring(dot + 1));
    }
}
