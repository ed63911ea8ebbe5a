package vn.binhxet.rulebook.condition;

import java.util.List;
import vn.binhxet.model.Limit;

/** The value of a parameter. */
public sealed interface Setting {
    /** The value as it is written in a decision. */
    String text();

    /** One code of a list, or a name. */
    record Code(String text) implements Setting {}

    /** Several codes of a list. */
    record Codes(List<String> codes) implements Setting {
        public Codes {
            codes = List.copyOf(codes);
        }

        @Override
        public String text() {
            return String.join("|", codes);
        }
    }

    /** A percentage, kept as its share. */
    record Percent(Limit limit) implements Setting {
        @Override
        public String text() {
            return limit.text();
        }
    }

    /** A number in the parameter's unit. */
    record Amount(Limit limit) implements Setting {
        @Override
        public String text() {
            return limit.text();
        }
    }

    /** On or off. */
    record Flag(boolean isOn) implements Setting {
        @Override
        public String text() {
            return Boolean.toString(isOn);
        }
    }
}
