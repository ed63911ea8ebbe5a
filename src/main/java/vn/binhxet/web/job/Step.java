package vn.binhxet.web.job;

import vn.binhxet.model.Progress;

/**
 * How far a running job is.
 *
 * @param phase the present part of the work
 * @param total 0 where it is not known beforehand
 * @param secondsLeft of this part, if it goes on as it went so far; -1 while that cannot be told
 */
public record Step(Progress.Phase phase, long done, long total, long secondsLeft) {}
