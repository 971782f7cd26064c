package org.tenon.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.mvstore.db.RowDataType;
import org.h2.result.RowFactory;
import org.h2.schema.Schema;
import org.h2.table.Table;
import org.h2.util.ScriptReader;
import org.junit.jupiter.api.Test;

/**
 * The embedded database opens again after a kill. H2 (2.4.240) keeps what the keys of an index are made of, the number of the table's
 * columns and the places of the index's own, in a register: by a hash of 32 bits, for ever. Of two kinds of keys with one hash, such as columns
 * (2, 0) and (1, 31) of 35, it knows the first one only. After a kill it takes back what was not committed by what the register says,
 * and where that is the other kind it refuses to open the database ("Incompatible key type"). When this fails, give the index
 * that is new another column at its end (docs/adr/0095).
 */
class EmbeddedKeysTest {

    /** The migrations of each unit in the order of their versions; what is for PostgreSQL alone is left out. */
    private static List<Migration> migrations() {
        return Shipped.jars().stream()
                .flatMap(jar -> Migration.of(jar).stream())
                .filter(migration -> !unit(migration).endsWith("-postgresql"))
                .sorted(Comparator.comparing(
                                (Migration migration) -> unit(migration).replaceAll("-h2$", ""))
                        .thenComparing(EmbeddedKeysTest::version, Arrays::compare))
                .toList();
    }

    private static String unit(Migration migration) {
        return migration.name().substring(0, migration.name().indexOf('/'));
    }

    /** 85 and 1 of {@code order/V85_1__shown_prices.sql}. */
    private static int[] version(Migration migration) {
        String file = migration.name().substring(migration.name().indexOf('/') + 1);
        return Arrays.stream(file.substring(1, file.indexOf("__")).split("[_.]", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Test
    void no_index_has_keys_that_H2_takes_for_those_that_another_one_has_or_had() throws Exception {
        // Units are migrated side by side, so that any of those that there ever were may have been the first with a
        // hash.
        Map<Integer, Map<RowDataType, String>> ever = new HashMap<>();
        Map<String, RowDataType> now = Map.of();
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:keys");
                Statement statement = database.createStatement()) {
            for (Migration migration : migrations()) {
                // One by one: between two new columns of a table its indexes are of other kinds than before and after.
                ScriptReader script = new ScriptReader(new StringReader(migration.sql()));
                for (String each = script.readStatement(); each != null; each = script.readStatement()) {
                    statement.execute(each);
                    now = keys(database);
                    now.forEach((index, keys) -> ever.computeIfAbsent(keys.hashCode(), first -> new HashMap<>())
                            .putIfAbsent(keys, index + " in " + migration.name()));
                }
            }
        }

        Set<String> mistaken = new TreeSet<>();
        now.forEach((index, keys) -> {
            Map<RowDataType, String> alike = ever.get(keys.hashCode());
            if (alike.size() > 1) {
                mistaken.add(index + ": " + alike.values());
            }
        });
        assertThat(now).hasSizeGreaterThan(200);
        assertThat(mistaken).isEmpty();
    }

    @Test
    void keys_that_H2_takes_for_others_are_noticed() throws SQLException, ReflectiveOperationException {
        String columns =
                IntStream.range(0, 35).mapToObj(i -> "c" + i + " varchar(9)").collect(Collectors.joining(", "));
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:mistaken");
                Statement statement = database.createStatement()) {
            statement.execute(
                    "create table t (" + columns + "); create index a on t (c2, c0); create index b on t (c1, c31)");
            Map<String, RowDataType> keys = keys(database);

            assertThat(keys.get("T.A").hashCode()).isEqualTo(keys.get("T.B").hashCode());
            assertThat(keys.get("T.A")).isNotEqualTo(keys.get("T.B"));
        }
    }

    /** What the keys of each index are made of, by table and index. */
    private static Map<String, RowDataType> keys(Connection database)
            throws SQLException, ReflectiveOperationException {
        SessionLocal session =
                (SessionLocal) database.unwrap(JdbcConnection.class).getSession();
        Method rows = Index.class.getDeclaredMethod("getRowFactory");
        rows.setAccessible(true);
        Map<String, RowDataType> keys = new LinkedHashMap<>();
        for (Schema schema : session.getDatabase().getAllSchemas()) {
            for (Table table : schema.getAllTablesAndViews(session)) {
                for (Index index : table.getIndexes() == null ? List.<Index>of() : table.getIndexes()) {
                    if (index instanceof MVSecondaryIndex) {
                        keys.put(
                                table.getName() + "." + index.getName(),
                                ((RowFactory) rows.invoke(index)).getRowDataType());
                    }
                }
            }
        }
        return keys;
    }
}
