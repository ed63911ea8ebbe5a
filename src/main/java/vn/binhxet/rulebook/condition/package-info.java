/**
 * Conditions over facts, three-valued: their shape, the parser that reads them from DRL patterns and YAML, their
 * evaluation, and their wording in Vietnamese.
 *
 * <p>What does not live here: files, Drools, outcomes. Uses the model only.
 */
@NullMarked
package vn.binhxet.rulebook.condition;

import org.jspecify.annotations.NullMarked;
