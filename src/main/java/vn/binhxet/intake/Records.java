package vn.binhxet.intake;

/** Takes records, to be put in order by their keys. */
@FunctionalInterface
interface Records {
    void add(byte[] key, byte[] record);
}
