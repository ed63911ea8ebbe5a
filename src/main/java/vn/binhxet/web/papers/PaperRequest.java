package vn.binhxet.web.papers;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.model.Message;
import vn.binhxet.report.Form;
import vn.binhxet.report.Format;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.Request;
import vn.binhxet.web.accounts.Account;

/**
 * Which paper of a review is to be written, and as what.
 *
 * @param before the review to compare with
 */
public record PaperRequest(String review, Optional<String> before, Format format, Request paper) {
    /** So many households' reasons are written while somebody waits. */
    static final int MOST_AT_ONCE = 300;
    /** So many in one file; more would take the memory that others need. */
    static final int MOST = 10_000;
    /** Papers that only count; others name every household, or tell it why. */
    private static final Set<Form> COUNTING = EnumSet.of(Form.SUBMISSION, Form.RESULTS, Form.STATISTICS);

    private static final int MOST_COUNTED_AT_ONCE = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PaperRequest read(String text) {
        return JSON.readValue(text, PaperRequest.class);
    }

    public String written() {
        return JSON.writeValueAsString(this);
    }

    /** The name under which it is kept: {@code thong-bao-minh-tan-2024-0123456789ab.pdf}. */
    public String file() {
        return paper.form().alias() + "-" + review + format.ending();
    }

    /**
     * Whether it takes too long to wait for.
     *
     * @param households that it is about
     */
    public boolean isLong(long households) {
        return households > (isCounting() ? MOST_COUNTED_AT_ONCE : MOST_AT_ONCE);
    }

    /** @throws PaperException if it is about more households than one file may be */
    public void refuseTooMany(long households) {
        if (!isCounting() && households > MOST) {
            throw new PaperException(Message.of("web.paper.tooMany", MOST));
        }
    }

    private boolean isCounting() {
        return COUNTING.contains(paper.form());
    }

    /** Whether somebody may see every household that it is about, for papers about more than one household. */
    boolean isFor(Account reader) {
        return paper.group().map(reader::maySee).orElseGet(reader::maySeeAll);
    }
}
