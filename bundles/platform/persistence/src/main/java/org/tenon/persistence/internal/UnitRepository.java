package org.tenon.persistence.internal;

import org.apache.openjpa.jdbc.meta.MappingRepository;
import org.jspecify.annotations.Nullable;

/**
 * What OpenJPA knows of one unit's entities. It tells every repository of every entity class of the JVM; this one takes in
 * its own unit's only, so that it does not hold the classes of other bundles when these have left.
 *
 * <p>OpenJPA makes it, while the thread has the unit's class loader.
 */
public final class UnitRepository extends MappingRepository {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ClassLoader unit = Thread.currentThread().getContextClassLoader();

    @Override
    public void register(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (unit == null || loader == unit || loader == unit.getParent()) {
            super.register(type);
        }
    }
}
