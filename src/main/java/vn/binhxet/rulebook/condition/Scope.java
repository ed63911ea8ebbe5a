package vn.binhxet.rulebook.condition;

import java.util.Map;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Limit;

/**
 * What a condition in one place may speak of.
 *
 * @param own the entity whose fields stand without a prefix
 * @param isGroup whether it may count households
 * @param limits the numbers of its criterion, by name
 */
public record Scope(Vocabulary vocabulary, Entity own, boolean isGroup, Map<String, Limit> limits) {
    public static Scope of(Vocabulary vocabulary, String entity) {
        return new Scope(
                vocabulary,
                vocabulary.dictionary().entity(entity),
                entity.equals(vn.binhxet.model.Dictionary.GROUP),
                Map.of());
    }

    public Scope withLimits(Map<String, Limit> limits) {
        return new Scope(vocabulary, own, isGroup, limits);
    }

    /** The scope of a condition about another entity, inside this one. */
    Scope inside(String entity) {
        return of(vocabulary, entity);
    }
}
