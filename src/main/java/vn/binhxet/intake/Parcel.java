package vn.binhxet.intake;

/**
 * A record on its way to the others under its key.
 *
 * @param order where it stands among the records under its key, compared byte by byte, unsigned
 */
public record Parcel(Way way, byte[] key, byte[] order, byte[] record) {
    /** What it is gathered by. */
    public enum Way {
        /** stays and incidents by person */
        PERSON,
        /** incidents by their own keys */
        INCIDENT,
        /** a household, its members and their incidents */
        HOUSEHOLD,
        /** the households of a group; an empty record under the key of each that may have none */
        GROUP,
        /** nothing: its record is something told, serialised */
        TOLD
    }
}
