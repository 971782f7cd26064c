package org.tenon.persistence.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The unit in a provider's bundle. */
final class BundleUnit implements UnitSource {

    static final String HEADER = "Meta-Persistence";

    private final Bundle bundle;
    private final URL descriptor;
    private final ClassLoader classLoader;

    /** @throws IllegalArgumentException when the header names a file that is not in the bundle */
    BundleUnit(Bundle bundle) {
        this.bundle = bundle;
        String path = String.valueOf(bundle.getHeaders().get(HEADER)).trim();
        URL found = bundle.getEntry(path);
        if (found == null) {
            throw new IllegalArgumentException(HEADER + " names " + path + ", which is not in the bundle");
        }
        this.descriptor = found;
        this.classLoader =
                new BundleThenOpenJpa(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    @Override
    public ClassLoader classLoader() {
        return classLoader;
    }

    @Override
    public URL descriptor() {
        return descriptor;
    }

    @Override
    public List<URL> migrations(String folder) {
        Enumeration<URL> found = bundle.findEntries(folder, "*.sql", false);
        return found == null ? List.of() : Collections.list(found);
    }

    /**
     * The entities come from the bundle; OpenJPA looks up its own parts and ours here too, which
     * the bundle does not import.
     */
    private static final class BundleThenOpenJpa extends ClassLoader {

        private static final ClassLoader OPENJPA = PersistenceProviderImpl.class.getClassLoader();
        private static final List<Class<?>> OURS =
                List.of(UnitRepository.class, HeldRows.class, PostgresStatements.class, GatheringUpdates.class);

        BundleThenOpenJpa(ClassLoader bundle) {
            super(bundle);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            for (Class<?> ours : OURS) {
                if (ours.getName().equals(name)) {
                    return ours;
                }
            }
            return OPENJPA.loadClass(name);
        }

        @Override
        protected @Nullable URL findResource(String name) {
            return OPENJPA.getResource(name);
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return OPENJPA.getResources(name);
        }
    }
}
