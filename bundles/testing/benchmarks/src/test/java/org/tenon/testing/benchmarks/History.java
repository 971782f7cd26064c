package org.tenon.testing.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The past of a database: what some customers have ordered is there again and again, each time earlier and for customers of its own, with all
 * that was written about it. Ids that begin with their time (version 7), times, document numbers and positions are moved back, so that rows and
 * indexes lie as if it had all happened. Products, prices, users and what there is once for each of them stay as they are.
 */
final class History {

    /** How many positions and numbers one time has room for. */
    private static final long ROOM = 1_000_000;

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String UUID = "'^" + ID + "$'";
    /** Such as {@code quote/} before it, and no JSON. */
    private static final String WITH_UUID = "'^[^\"{]*" + ID + "[^\"{]*$'";

    private static final String NUMBER = "'^[A-Z]+-[0-9]{6}$'";
    private static final String ONCE =
            "'^(catalog|pricing|security|configuration|routes|verification|flyway|migration)_|schema_history|^audit_pending'";

    private final Connection connection;
    private final long millis;
    private final List<Copied> copied = new ArrayList<>();
    private long times;

    /** A table whose rows can be there several times. */
    private record Copied(String table, String columns, String values, long rows) {}

    private record Column(String name, String type, boolean key) {}

    /** @param begun when the goods were there and the first order not yet */
    History(Connection connection, Instant begun, Instant ended) throws SQLException {
        this.connection = connection;
        this.millis = ended.toEpochMilli() - begun.toEpochMilli() + 3_600_000;
        run("set session_replication_role = replica");
        run("create schema history");
        run(
                """
                create function history.moved(id text, k bigint) returns text immutable language sql as $$
                select substr(t, 1, 8) || '-' || substr(t, 9, 4) || substr(id, 14)
                from (select lpad(to_hex(('x' || substr(id, 1, 8) || substr(id, 10, 4))::bit(48)::bigint - k * %d), 12, '0')) m(t) $$"""
                        .formatted(millis));
        run("create table history.kept (id text primary key)");
        List<String> tables = strings("select tablename from pg_tables where schemaname = 'public' order by 1");
        for (String table : tables) {
            if (strings("select '" + table + "' where '" + table + "' ~ " + ONCE)
                    .isEmpty()) {
                run("create table history." + table + " as select * from public." + table);
            } else {
                keep(table);
            }
        }
        keep("inventory_warehouse");
        run("analyze");
        for (String table :
                strings("select tablename from pg_tables where schemaname = 'history' and tablename <> 'kept'")) {
            copied(table).ifPresent(copied::add);
        }
    }

    /** Goes back until there were so many times as much as at first. */
    void reach(long factor) throws SQLException {
        for (Copied each : copied) {
            run("insert into public." + each.table + " (" + each.columns + ") select " + each.values + " from history."
                    + each.table + " t, generate_series(" + (times + 1) + ", " + (factor - 1) + ") g(k)");
        }
        times = factor - 1;
        run("vacuum analyze");
        run("checkpoint");
    }

    /** The tables that were copied, and their rows each time. */
    String described() {
        return copied.stream().map(each -> each.table + " " + each.rows).collect(Collectors.joining(", "));
    }

    long count(String table) throws SQLException {
        return Long.parseLong(strings("select count(*) from public." + table).get(0));
    }

    private void keep(String table) throws SQLException {
        for (Column column : columns(table)) {
            if (column.key && column.type.equals("character varying")) {
                run("insert into history.kept select distinct " + column.name + " from public." + table + " where "
                        + column.name + " ~ " + UUID + " on conflict do nothing");
            }
        }
    }

    /** Empty when it has no rows, or one for each of what is there once. */
    private Optional<Copied> copied(String table) throws SQLException {
        long rows =
                Long.parseLong(strings("select count(*) from history." + table).get(0));
        if (rows == 0) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        boolean other = false;
        for (Column column : columns(table)) {
            String value = moved(table, column);
            other |= column.key && !value.equals("t." + column.name);
            names.add(column.name);
            values.add(value);
        }
        return other
                ? Optional.of(new Copied(table, String.join(", ", names), String.join(", ", values), rows))
                : Optional.empty();
    }

    /** What a column says the k-th time. */
    private String moved(String table, Column column) throws SQLException {
        String value = "t." + column.name;
        String from = " from history." + table + " t where " + value + " is not null";
        switch (column.type) {
            case "timestamp without time zone", "timestamp with time zone":
                return value + " - g.k * interval '" + millis + " milliseconds'";
            case "bigint":
                return column.key
                                && List.of("recorded", "feed_position", "place").contains(column.name)
                        ? value + " - g.k * " + ROOM
                        : value;
            case "character varying", "text":
                if (all(value + " ~ " + NUMBER, from)) {
                    return "regexp_replace(" + value + ", '[0-9]+', '') || (g.k * " + ROOM + " + regexp_replace("
                            + value + ", '[^0-9]+', '')::bigint)";
                }
                if (!all(value + " ~ " + WITH_UUID, from)) {
                    return value;
                }
                boolean alone = all(value + " ~ " + UUID, from);
                String id = alone ? value : "substring(" + value + " from '" + ID + "')";
                String kept = "exists (select 1 from history.kept h where h.id = " + id + ")";
                if (all(kept, from)) {
                    return value;
                }
                String moved = "history.moved(" + id + ", g.k)";
                String whole = alone ? moved : "replace(" + value + ", " + id + ", " + moved + ")";
                return all("not " + kept, from)
                        ? whole
                        : "case when " + kept + " then " + value + " else " + whole + " end";
            default:
                return value;
        }
    }

    private boolean all(String condition, String from) throws SQLException {
        return strings("select coalesce(bool_and(" + condition + "), false)" + from)
                .get(0)
                .equals("t");
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.format(
                        Locale.ROOT,
                        """
                        select c.column_name, c.data_type, exists (
                          select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                          where i.indrelid = ('public.' || c.table_name)::regclass and i.indisunique and a.attname = c.column_name)
                        from information_schema.columns c where c.table_schema = 'public' and c.table_name = '%s'
                        order by c.ordinal_position""",
                        table))) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return columns;
    }

    private List<String> strings(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
