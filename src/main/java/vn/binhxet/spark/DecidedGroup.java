package vn.binhxet.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.binhxet.ledger.PreparedGroup;
import vn.binhxet.model.Outcome;

/**
 * A group whose households were decided, on its way to the ledger.
 *
 * @param key of the group
 * @param withIncidents the households of which the group's own titles may ask, as records
 * @param outcomes how many households came to each outcome, by household title
 */
record DecidedGroup(byte[] key, PreparedGroup prepared, List<byte[]> withIncidents, List<Map<Outcome, Long>> outcomes)
        implements Serializable {}
