package vn.binhxet.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts and what stands in them. */
class MessageTest {
    @Test
    void bracesInAnArgumentAreOnlyBraces() {
        assertThat(Message.of("fact.changed", "{1} {2} {", "{0}", "b").in(Message.Language.VI))
                .isEqualTo("{1} {2} {: {0} → b");
    }

    @Test
    void aMessageInAMessageSpeaksTheSameLanguage() {
        Message outcome = Message.of("fact.yes");
        assertThat(Message.of("fact.changed", "a", outcome, outcome).in(Message.Language.EN))
                .isEqualTo("a: yes → yes");
    }
}
