package vn.binhxet.oracle;

import java.math.BigDecimal;
import java.util.List;

/** Three-valued truth after Kleene: NO wins in and, YES wins in or, UNKNOWN beats the rest. */
enum Tri {
    YES,
    NO,
    UNKNOWN;

    static Tri of(boolean value) {
        return value ? YES : NO;
    }

    Tri and(Tri other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
    }

    Tri or(Tri other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
    }

    /** Whether two numbers are equal; an unknown number (null) makes it unknown. */
    static Tri equal(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? UNKNOWN : of(a.compareTo(b) == 0);
    }

    static Tri equal(BigDecimal a, int b) {
        return equal(a, BigDecimal.valueOf(b));
    }

    static Tri atLeast(BigDecimal a, int b) {
        return a == null ? UNKNOWN : of(a.compareTo(BigDecimal.valueOf(b)) >= 0);
    }

    /** Whether a code is one of "A|B|C". */
    static Tri oneOf(String code, String codes) {
        return code == null ? UNKNOWN : of(List.of(codes.split("\\|")).contains(code));
    }
}
