package org.tenon.modules.internal;

import java.time.Instant;
import java.util.List;
import org.tenon.modules.Module;
import org.tenon.modules.Signature;

/**
 * What is remembered of a module that was installed, updated or removed here.
 *
 * @param removed whether it is to be absent
 * @param bundles what it consists of, or consisted of
 * @param tables what it keeps in the database
 */
record ModuleRecord(
        String id,
        Module.Kind kind,
        String version,
        String source,
        Signature signature,
        Instant since,
        String by,
        long revision,
        boolean removed,
        List<BundleRecord> bundles,
        List<String> units,
        List<String> tables) {

    /**
     * A bundle of it.
     *
     * @param sha256 its content, which the store keeps, or the distribution when {@code distribution}
     */
    record BundleRecord(
            String symbolicName,
            String version,
            String location,
            String sha256,
            int startLevel,
            boolean start,
            boolean distribution) {}

    ModuleRecord {
        bundles = List.copyOf(bundles);
        units = List.copyOf(units);
        tables = List.copyOf(tables);
    }
}
