package vn.binhxet.web.job;

import java.time.Instant;
import java.util.Optional;
import vn.binhxet.model.Message;

/**
 * Long work that somebody asked for.
 *
 * @param kind which {@link Work} does it
 * @param request what is to be done, as that work wrote it; without personal data
 * @param by the account that asked
 * @param at when it asked
 * @param starts how often it was begun: more than once where the desk was stopped in between
 * @param result what it came to, as its work says, such as a review's id; "" until it is done
 * @param said why it failed; empty where it did not
 */
public record Job(
        String id,
        String kind,
        String request,
        String by,
        Instant at,
        State state,
        int starts,
        String result,
        Optional<Message> said) {

    /** How a job stands. */
    public enum State {
        /** behind others */
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** Whether it is still to be done, or to be done to its end. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Whether an earlier start of it was interrupted. */
    public boolean isResumed() {
        return starts > 1;
    }
}
