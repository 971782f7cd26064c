package org.tenon.persistence.internal;

import java.util.Map;
import org.apache.openjpa.jdbc.kernel.JDBCStore;
import org.apache.openjpa.jdbc.sql.PostgresDictionary;
import org.apache.openjpa.jdbc.sql.SQLBuffer;
import org.apache.openjpa.jdbc.sql.Select;

/**
 * Writes {@code update T t set t.x = :new where t.x < :new} as one plain statement. OpenJPA's own dialect asks a subselect which rows
 * are meant; PostgreSQL looks at the condition of a row that it had to wait for again, but not at a subselect, so of two who came
 * at once both changed the row (PostgreSQL's manual, 13.2.1, Read Committed).
 */
// OpenJPA declares its methods so
@SuppressWarnings({"rawtypes", "unchecked"})
public final class PostgresStatements extends PostgresDictionary {

    public PostgresStatements() {
        allowsAliasInBulkClause = true;
    }

    /** PostgreSQL has aliases in the condition, but not before the columns that are set. */
    @Override
    protected void appendUpdates(
            Select select, JDBCStore store, SQLBuffer sql, Object[] parameters, Map updates, boolean aliases) {
        super.appendUpdates(select, store, sql, parameters, updates, false);
    }
}
