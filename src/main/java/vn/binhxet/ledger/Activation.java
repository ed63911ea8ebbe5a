package vn.binhxet.ledger;

import java.time.Instant;

/**
 * A version of the rules was put in force.
 *
 * @param event number of the event that recorded it
 * @param rules digest of the version
 * @param author who handed the version in
 * @param approver who put it in force, another person
 * @param isRollback whether it returned to the version in force before
 */
public record Activation(
        int event, String rules, String author, String approver, Instant at, String note, boolean isRollback) {}
