package org.tenon.persistence.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.Schemas;

/** {@link Schemas} by plain JDBC, on connections outside of all transactions. */
final class TableTools implements Schemas {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final int FETCH = 500;

    private final DataSource dataSource;
    private final DatabaseKind kind;
    private final Predicate<String> inService;

    TableTools(DataSource dataSource, DatabaseKind kind, Predicate<String> inService) {
        this.dataSource = dataSource;
        this.kind = kind;
        this.inService = inService;
    }

    @Override
    public String database() {
        return kind.suffix();
    }

    @Override
    public List<String> pending(String unit, Map<String, String> files) {
        return files.isEmpty() ? List.of() : new FlywayMigrator(dataSource).pending(unit, files);
    }

    @Override
    public List<TableContent> read(Collection<String> tables) {
        List<TableContent> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            for (String table : existing(connection, tables)) {
                found.add(content(connection, table));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables could not be read", failed);
        }
    }

    private static TableContent content(Connection connection, String table) throws SQLException {
        long[] rows = {0};
        BigInteger[] sum = {BigInteger.ZERO};
        MessageDigest digest = sha256();
        each(connection, table, row -> {
            rows[0]++;
            for (@Nullable String value : row) {
                digest.update((value == null ? "n" : "v" + value).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            sum[0] = sum[0].add(new BigInteger(1, digest.digest())).mod(MODULUS);
        });
        byte[] hash = sha256().digest(sum[0].toString().getBytes(StandardCharsets.US_ASCII));
        return new TableContent(table, rows[0], HexFormat.of().formatHex(hash));
    }

    @Override
    public void export(Collection<String> tables, OutputStream to) throws IOException {
        try (Connection connection = dataSource.getConnection();
                ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (String table : existing(connection, tables)) {
                zip.putNextEntry(new ZipEntry(table + ".csv"));
                zip.write(line(columns(connection, table)));
                each(connection, table, row -> zip.write(line(row)));
                zip.closeEntry();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables could not be exported", failed);
        }
    }

    @Override
    public void drop(String unit, Collection<String> tables) {
        if (inService.test(unit)) {
            throw new IllegalStateException("the unit " + unit + " is in service");
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : existing(connection, tables)) {
                statement.execute("drop table if exists " + table + " cascade");
            }
            statement.execute("drop table if exists \"" + checked(unit) + "_schema_history\"");
            try (PreparedStatement forget = connection.prepareStatement("delete from tenon_schema where unit = ?")) {
                forget.setString(1, unit);
                forget.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables of " + unit + " could not be dropped", failed);
        }
    }

    private static List<String> existing(Connection connection, Collection<String> tables) throws SQLException {
        List<String> names = new ArrayList<>();
        String schema = connection.getSchema();
        try (ResultSet found =
                connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables.stream()
                .map(table -> checked(table.toLowerCase(Locale.ROOT)))
                .filter(names::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** Names go into statements: only such that need no quotes. */
    private static String checked(String name) {
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException("no name of a table: " + name);
        }
        return name;
    }

    private interface RowWork {
        void take(List<@Nullable String> row) throws IOException;
    }

    private static void each(Connection connection, String table, RowWork work) throws SQLException {
        boolean before = connection.getAutoCommit();
        // PostgreSQL reads in portions only inside a transaction
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<@Nullable String> row = new ArrayList<>(columns);
                    for (int column = 1; column <= columns; column++) {
                        row.add(rows.getString(column));
                    }
                    work.take(row);
                }
            }
        } catch (IOException failed) {
            throw new SQLException(failed);
        } finally {
            connection.rollback();
            connection.setAutoCommit(before);
        }
    }

    private static List<@Nullable String> columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData columns = none.getMetaData();
            List<@Nullable String> names = new ArrayList<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnName(column).toLowerCase(Locale.ROOT));
            }
            return names;
        }
    }

    private static byte[] line(List<@Nullable String> values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            line.append(i == 0 ? "" : ",");
            if (value != null) {
                line.append('"').append(value.replace("\"", "\"\"")).append('"');
            }
        }
        return line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
