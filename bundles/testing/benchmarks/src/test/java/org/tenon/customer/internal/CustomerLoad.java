package org.tenon.customer.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.testing.fixture.TestPlatform;

/** Fills the tables with made-up customers, past the service: a million of them would take it an hour. */
final class CustomerLoad {

    private static final int AT_ONCE = 5_000;

    private final TestPlatform platform;

    CustomerLoad(TestPlatform platform) {
        this.platform = platform;
    }

    void fill(int customers) {
        run(
                "drop index customer_fragment_fragment",
                "alter table customer_fragment drop constraint customer_fragment_pk");
        for (int i = 0; i < customers; i += AT_ONCE) {
            int from = i;
            connected(connection -> add(connection, from, Math.min(customers, from + AT_ONCE)));
        }
        run(
                "alter table customer_fragment add constraint customer_fragment_pk primary key (number, fragment)",
                "create index customer_fragment_fragment on customer_fragment (fragment, number)");
    }

    /** Lets the database learn what it has. */
    void settle(boolean postgresql) {
        if (postgresql) {
            // It refuses to do that within a transaction.
            String[] url = new String[1];
            connected(connection -> url[0] = connection.getMetaData().getURL());
            try (Connection connection = DriverManager.getConnection(url[0], "postgres", "postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        } else {
            run("analyze");
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    private void connected(Work work) {
        platform.unit("customer").run(em -> {
            try (Connection connection = em.unwrap(Connection.class)) {
                work.on(connection);
            } catch (SQLException | IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private void run(String... statements) {
        for (String sql : statements) {
            connected(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            });
        }
    }

    private static void add(Connection connection, int from, int to) throws SQLException, IOException {
        StringBuilder fragments = new StringBuilder();
        try (PreparedStatement customer = connection.prepareStatement(
                        "insert into customer_customer (id, number, name, currency, created_at, version) values (?, ?, ?, ?,"
                                + " current_timestamp, 1)");
                PreparedStatement contact = connection.prepareStatement(
                        "insert into customer_contact (customer_id, place, name, email, phone) values (?, 0, ?, ?, ?)");
                PreparedStatement fragment =
                        connection.prepareStatement("insert into customer_fragment (number, fragment) values (?, ?)")) {
            boolean postgresql = connection.isWrapperFor(PGConnection.class);
            for (int i = from; i < to; i++) {
                String number = MadeUpCustomers.number(i);
                CustomerDetails details = MadeUpCustomers.details(i);
                set(
                        customer,
                        List.of(
                                "id-" + i,
                                number,
                                details.name(),
                                details.currency().getCurrencyCode()));
                Contact person = details.contacts().get(0);
                set(
                        contact,
                        List.of(
                                "id-" + i,
                                person.name(),
                                person.email().orElseThrow(),
                                person.phone().orElseThrow()));
                Set<String> found = CustomerRows.fragments(number, details);
                for (String each : found) {
                    if (postgresql) {
                        fragments.append(number).append('\t').append(each).append('\n');
                    } else {
                        set(fragment, List.of(number, each));
                    }
                }
            }
            customer.executeBatch();
            contact.executeBatch();
            if (postgresql) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy customer_fragment (number, fragment) from stdin",
                                new ByteArrayInputStream(fragments.toString().getBytes(StandardCharsets.UTF_8)));
            } else {
                fragment.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement statement, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
        statement.addBatch();
    }
}
