package org.tenon.persistence.internal;

import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;

/** Hands a unit to OpenJPA as a container does. */
final class UnitInfo implements PersistenceUnitInfo {

    private final UnitDescriptor descriptor;
    private final UnitSource source;
    private final DataSource managed;
    private final DataSource unmanaged;
    private final Properties properties = new Properties();

    /**
     * @param managed gives the connection of the caller's transaction
     * @param unmanaged gives connections outside of it; OpenJPA takes one to look at the database when it starts
     */
    UnitInfo(
            UnitDescriptor descriptor, UnitSource source, DataSource managed, DataSource unmanaged, DatabaseKind kind) {
        this.descriptor = descriptor;
        this.source = source;
        this.managed = managed;
        this.unmanaged = unmanaged;
        properties.putAll(descriptor.properties());
        properties.setProperty("openjpa.TransactionMode", "managed");
        properties.setProperty("openjpa.ConnectionFactoryMode", "managed");
        // One connection from a unit's first statement in a transaction to its end: it is the transaction's anyway.
        properties.setProperty("openjpa.ConnectionRetainMode", "transaction");
        properties.setProperty("openjpa.jdbc.DBDictionary", kind.dictionary() + "(batchLimit=100)");
        properties.setProperty("openjpa.DataCache", "false");
        properties.setProperty("openjpa.QueryCache", "false");
        properties.setProperty("openjpa.jdbc.UpdateManager", GatheringUpdates.class.getName());
        properties.setProperty("openjpa.LockManager", HeldRows.class.getName());
        properties.setProperty("openjpa.RuntimeUnenhancedClasses", "unsupported");
        properties.setProperty("openjpa.DynamicEnhancementAgent", "false");
        properties.setProperty("openjpa.jdbc.SynchronizeMappings", "false");
        properties.setProperty("openjpa.Log", "slf4j");
        // Every table is known from the migrations; reading them back from the database would only cost time.
        properties.setProperty("openjpa.jdbc.SchemaFactory", "dynamic");
    }

    @Override
    public String getPersistenceUnitName() {
        return descriptor.name();
    }

    @Override
    public String getPersistenceProviderClassName() {
        return "org.apache.openjpa.persistence.PersistenceProviderImpl";
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.JTA;
    }

    @Override
    public DataSource getJtaDataSource() {
        return managed;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return unmanaged;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return source.descriptor();
    }

    @Override
    public List<String> getManagedClassNames() {
        return descriptor.classes();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.1";
    }

    @Override
    public ClassLoader getClassLoader() {
        return source.classLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Entities are enhanced when they are built.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        // Nothing is transformed at run time, so a class may as well be loaded for good.
        return source.classLoader();
    }
}
