package org.tenon.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks at the schema and takes care of tables that nobody serves any more; for tools that install and remove modules. There
 * while the database is open.
 */
@ProviderType
public interface Schemas {

    /** The suffix of folders with migrations for this database only: {@code h2} or {@code postgresql}. */
    String database();

    /**
     * The migrations that opening a unit would apply now, in order. Changes nothing.
     *
     * @param files all migrations of the unit for this database, by file name
     * @throws org.tenon.kernel.problem.ConflictException with code {@code schema.migration-changed} when a file that was
     *     applied has another content now: the unit would be refused
     */
    List<String> pending(String unit, Map<String, String> files);

    /** Those of the tables that exist, with what is in them. Reads them whole. */
    List<TableContent> read(Collection<String> tables);

    /** Writes a zip with a CSV file (RFC 4180, UTF-8, with a header) for each of the tables that exist. */
    void export(Collection<String> tables, OutputStream to) throws IOException;

    /**
     * Drops the tables, and forgets that the unit was ever migrated. What does not exist is left out.
     *
     * @throws IllegalStateException when the unit is in service
     */
    void drop(String unit, Collection<String> tables);

    /**
     * What a table holds.
     *
     * @param table its name in lower case
     * @param checksum over the values of all rows, whatever their order
     */
    record TableContent(String table, long rows, String checksum) {}
}
