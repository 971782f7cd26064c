package org.tenon.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.modules.internal.ModuleRecord.BundleRecord;

/**
 * Brings the framework to what is wanted: at a start after a change was cut off, and at the first start with an empty bundle
 * cache, which an upgrade of the distribution leaves. Runs before the bundles that it is about have started, so that nothing
 * has to be refreshed. Any other start has nothing to do and does not look.
 */
final class Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

    private final Framework framework;
    private final Distribution distribution;
    private final Records records;
    /** Lies in the bundle cache: where it is missing, the cache is new. */
    private final Path mark;

    Restoration(Framework framework, Distribution distribution, Records records, Path mark) {
        this.framework = framework;
        this.distribution = distribution;
        this.records = records;
        this.mark = mark;
    }

    void run() {
        Optional<Records.Journal> journal = records.journal();
        boolean fresh = !Files.exists(mark);
        if (journal.isEmpty() && (!fresh || records.all().isEmpty())) {
            sign();
            return;
        }
        journal.ifPresent(cut -> LOG.warn("A change was cut off ({}); it is put right.", cut.locations()));
        if (fresh) {
            new Renewal(distribution, records).run();
        }
        Set<String> doubtful =
                new HashSet<>(journal.map(Records.Journal::locations).orElse(List.of()));
        restore(doubtful, fresh);
        records.end(List.of());
        records.tidy();
        sign();
    }

    private void restore(Set<String> doubtful, boolean fresh) {
        Map<String, BundleRecord> wanted = new HashMap<>();
        Set<String> unwanted = new HashSet<>(doubtful);
        for (ModuleRecord module : records.all()) {
            for (BundleRecord bundle : module.bundles()) {
                if (module.removed()) {
                    unwanted.add(bundle.location());
                } else {
                    wanted.put(bundle.location(), bundle);
                }
            }
        }
        unwanted.removeAll(wanted.keySet());
        for (Bundle bundle : framework.context().getBundles()) {
            String location = bundle.getLocation();
            if (unwanted.contains(location)) {
                attempt(location, () -> away(bundle));
            } else if (wanted.containsKey(location)
                    && ((fresh && !wanted.get(location).distribution()) || doubtful.contains(location))) {
                attempt(location, () -> inPlace(bundle, wanted.get(location)));
            }
            wanted.remove(location);
        }
        wanted.values().forEach(missing -> attempt(missing.location(), () -> back(missing)));
    }

    /** Uninstalls what is not wanted; what the distribution brought and nobody removed is put back to that. */
    private void away(Bundle bundle) throws ChangeFailedException {
        String location = bundle.getLocation();
        boolean removed = records.all().stream()
                .filter(ModuleRecord::removed)
                .flatMap(module -> module.bundles().stream())
                .anyMatch(each -> each.location().equals(location));
        if (distribution.ships(location) && !removed && distribution.startsWith(location)) {
            framework.update(bundle, distribution.file(location).orElseThrow());
        } else {
            framework.uninstall(bundle);
        }
    }

    private void inPlace(Bundle bundle, BundleRecord wanted) throws ChangeFailedException {
        Optional<Path> content = content(wanted);
        if (content.isPresent()) {
            framework.update(bundle, content.get());
        }
    }

    private void back(BundleRecord missing) throws ChangeFailedException {
        Path content = content(missing)
                .orElseThrow(() -> new ChangeFailedException("its jar is neither kept nor in the distribution"));
        Bundle bundle = framework.install(missing.location(), content, missing.startLevel());
        if (missing.start() && !Inventory.fragment(bundle)) {
            framework.start(bundle);
        }
    }

    private Optional<Path> content(BundleRecord bundle) {
        return bundle.distribution()
                ? distribution.file(bundle.location())
                : Optional.of(records.stored(bundle.sha256())).filter(Files::isRegularFile);
    }

    private interface Attempt {
        void run() throws ChangeFailedException;
    }

    /** One module that cannot be restored does not keep the others away. */
    private static void attempt(String location, Attempt attempt) {
        try {
            attempt.run();
        } catch (ChangeFailedException | RuntimeException failed) {
            LOG.error("{} could not be restored: {}", location, failed.getMessage());
        }
    }

    private void sign() {
        try {
            if (!Files.exists(mark)) {
                Files.createFile(mark);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
