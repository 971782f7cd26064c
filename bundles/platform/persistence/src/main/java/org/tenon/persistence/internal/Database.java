package org.tenon.persistence.internal;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import javax.transaction.xa.XAException;
import org.apache.geronimo.transaction.log.UnrecoverableLog;
import org.apache.geronimo.transaction.manager.TransactionManagerImpl;
import org.apache.geronimo.transaction.manager.XidFactoryImpl;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.Schemas;
import org.tenon.persistence.UnitOfWork;

/** The open database of the installation, with everything that stands on it. */
public final class Database implements AutoCloseable {

    private final DatabaseConfig config;
    private final StatementCounter counter = new StatementCounter();
    private final TransactionManagerImpl manager;
    private final ConnectionPool pool;
    private final SideConnections side;
    private final Optional<EmbeddedFile> file;
    private final JtaTransactions transactions;
    private final SchemaMigration migration;
    private final BlockNumberSeries numbers;

    private Database(DatabaseConfig config) {
        this.config = config;
        this.manager = manager(config);
        this.side = new SideConnections(config);
        this.file = config.file().map(embedded -> new EmbeddedFile(side));
        this.pool = new ConnectionPool(
                config, counter, connection -> file.ifPresent(embedded -> embedded.committed(connection)));
        this.transactions = new JtaTransactions(manager, config, pool::suspect);
        this.migration = new SchemaMigration(pool, (unit, files) -> new FlywayMigrator(pool).accept(unit, files));
        this.numbers = new BlockNumberSeries(side);
    }

    /**
     * Opens the database and brings the platform's own tables up to date.
     *
     * @throws SQLException when it cannot be reached or opened
     */
    public static Database open(DatabaseConfig config) throws SQLException {
        Database database = new Database(config);
        try {
            database.migration.prepare();
            database.migration.migrate("persistence", MigrationFiles.of("persistence", config.kind(), new Own()));
            return database;
        } catch (SQLException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    public Transactions transactions() {
        return transactions;
    }

    public NumberSeries numbers() {
        return numbers;
    }

    /** @param inService whether a unit is open */
    public Schemas schemas(Predicate<String> inService) {
        return new TableTools(side, config.kind(), inService);
    }

    public StatementCounter counter() {
        return counter;
    }

    /** Whether the database answers now, and takes writes; takes 2 seconds at most. */
    boolean reachable() {
        try (Connection connection = side.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    int connectionsInUse() {
        return pool.getNumActive();
    }

    int connectionsIdle() {
        return pool.getNumIdle();
    }

    /** A unit that is in service until it is closed. */
    public interface OpenUnit extends AutoCloseable {

        String name();

        UnitOfWork work();

        /** Waits for the transactions that use it, then closes it. */
        @Override
        void close();
    }

    /**
     * Migrates a unit's schema and opens it.
     *
     * @throws RuntimeException when its descriptor, a migration or its mapping is wrong
     */
    public OpenUnit open(UnitSource source) {
        UnitDescriptor descriptor = UnitDescriptor.read(source.descriptor());
        migrate(descriptor, source);
        DataSource joined = new TransactionDataSource(transactions, pool);
        EntityUnit unit =
                new EntityUnit(new UnitInfo(descriptor, source, joined, side, config.kind()), transactions, manager);
        unit.warmUp();
        return new OpenUnit() {
            @Override
            public String name() {
                return descriptor.name();
            }

            @Override
            public UnitOfWork work() {
                return unit;
            }

            @Override
            public void close() {
                unit.close();
            }
        };
    }

    /**
     * Migrates a unit's schema.
     *
     * @return whether there was anything to do
     */
    public boolean migrate(UnitSource source) {
        return migrate(UnitDescriptor.read(source.descriptor()), source);
    }

    private boolean migrate(UnitDescriptor descriptor, UnitSource source) {
        return migration.migrate(descriptor.name(), MigrationFiles.of(descriptor.name(), config.kind(), source));
    }

    @Override
    public void close() {
        numbers.giveBack();
        file.ifPresent(EmbeddedFile::close);
        try {
            side.close();
            pool.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("the connections could not be closed", failed);
        }
    }

    private static TransactionManagerImpl manager(DatabaseConfig config) {
        try {
            // With one resource a transaction commits in one phase: there is nothing to recover, so nothing is logged.
            return new TransactionManagerImpl(
                    Math.toIntExact(config.transactionTimeout().toSeconds()),
                    new XidFactoryImpl("tenon".getBytes(StandardCharsets.US_ASCII)),
                    new UnrecoverableLog());
        } catch (XAException failed) {
            throw new IllegalStateException("the transaction manager could not be created", failed);
        }
    }

    /** The migrations in this bundle. */
    private static final class Own implements UnitSource {

        @Override
        public ClassLoader classLoader() {
            return Database.class.getClassLoader();
        }

        @Override
        public URL descriptor() {
            throw new UnsupportedOperationException("the platform's own tables have no entities");
        }

        @Override
        public List<URL> migrations(String folder) {
            URL series = Database.class.getResource("/db/persistence/V1__number_series.sql");
            return folder.equals("db/persistence") && series != null ? List.of(series) : List.of();
        }
    }
}
