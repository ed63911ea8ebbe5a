package vn.binhxet.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The two databases that a ledger can live in: the same tests run on both. */
public enum Store {
    SQLITE,
    POSTGRESQL;

    /** The address of a new ledger. */
    public String fresh(Path folder) {
        return this == SQLITE ? folder.resolve("ledger.db").toString() : PostgresServer.freshDatabase();
    }

    /** A connection past the program, for looking and for tampering. */
    static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address.startsWith("jdbc:") ? address : "jdbc:sqlite:" + address);
    }
}
