package org.tenon.persistence.internal;

import java.net.URL;
import java.util.List;

/** Where a persistence unit comes from: a provider's bundle, or a jar or folder of a plain class path. */
public interface UnitSource {

    /** Finds the unit's entities, and OpenJPA. */
    ClassLoader classLoader();

    /** The unit's {@code META-INF/persistence.xml}. */
    URL descriptor();

    /** The {@code .sql} files directly in a folder such as {@code db/order}; none when there is no such folder. */
    List<URL> migrations(String folder);
}
