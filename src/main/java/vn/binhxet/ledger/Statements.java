package vn.binhxet.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The questions that a connection was asked last, prepared for the next time. Belongs to the connection's thread. */
final class Statements {
    private static final int MOST = 32;

    private final Connection connection;
    /** The one that waits longest stands first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Does something with a statement. */
    @FunctionalInterface
    interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** While it is used it is nobody else's: the same may be asked again while its rows are read. */
    <T> T use(String sql, Use<T> use, Object... values) throws SQLException {
        PreparedStatement waiting = idle.remove(sql);
        PreparedStatement statement = waiting == null ? connection.prepareStatement(sql) : waiting;
        boolean isDone = false;
        try {
            set(statement, values);
            T result = use.with(statement);
            isDone = true;
            return result;
        } finally {
            if (isDone) {
                keep(sql, statement);
            } else {
                statement.close();
            }
        }
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement same = idle.put(sql, statement);
        if (same != null) {
            same.close();
        } else if (idle.size() > MOST) {
            String oldest = idle.keySet().iterator().next();
            PreparedStatement gone = idle.remove(oldest);
            if (gone != null) {
                gone.close();
            }
        }
    }
}
