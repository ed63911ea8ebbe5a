package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;

/**
 * Sends rows on their ways: members and incidents to their persons, members and households to their households.
 *
 * @param others takes the rows that are in no household, by entity
 */
record RowTakers(Persons persons, Homes homes, Map<String, List<Row>> others) {
    RowTakers(Persons persons, Homes homes) {
        this(persons, homes, new ConcurrentHashMap<>());
    }

    Consumer<Row> of(Entity entity) {
        return switch (entity.name()) {
            case Dictionary.HOUSEHOLD -> homes::household;
            case Dictionary.MEMBER ->
                row -> {
                    persons.member(row);
                    homes.member(row);
                };
            case Dictionary.INCIDENT -> persons::incident;
            default -> others.computeIfAbsent(entity.name(), name -> new ArrayList<>())::add;
        };
    }
}
