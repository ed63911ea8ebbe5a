package vn.binhxet.report;

import java.util.Optional;

/**
 * Which paper is wanted, about whom.
 *
 * @param title one title only; otherwise every title for households
 * @param group one group only
 * @param ward one ward only
 * @param subject one household only
 */
public record Request(
        Form form,
        Optional<String> title,
        Optional<String> group,
        Optional<String> ward,
        Optional<String> subject,
        Formalities formalities) {}
