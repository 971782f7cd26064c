package org.tenon.modules.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.tenon.modules.internal.FeatureFile.FeatureBundle;
import org.tenon.modules.internal.ModuleRecord.BundleRecord;

/** The bundles of the framework at one moment, and which modules they belong to. */
final class Inventory {

    private final Distribution distribution;
    private final Records records;
    private final List<Bundle> bundles;
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Set<String> modules = new TreeSet<>();

    /** @param framework the context of the system bundle, which sees all bundles */
    Inventory(BundleContext framework, Distribution distribution, Records records) {
        this.distribution = distribution;
        this.records = records;
        this.bundles = Arrays.asList(framework.getBundles());
        distribution.modules().forEach(feature -> {
            if (records.find(feature.name()).isEmpty()) {
                modules.add(feature.name());
                feature.bundles().stream().map(FeatureBundle::url).forEach(url -> own(url, feature.name()));
            }
        });
        records.all().forEach(module -> {
            modules.add(module.id());
            if (!module.removed()) {
                for (BundleRecord bundle : module.bundles()) {
                    own(bundle.location(), module.id());
                    hashes.put(bundle.location(), bundle.sha256());
                }
            }
        });
    }

    private void own(String location, String module) {
        owners.computeIfAbsent(location, key -> new LinkedHashSet<>()).add(module);
    }

    List<Bundle> all() {
        return bundles;
    }

    /** The ids of all modules, also of those that were removed or never installed. */
    Set<String> modules() {
        return modules;
    }

    /** The modules that a bundle belongs to; none for the core and for what was installed past us. */
    Set<String> owners(Bundle bundle) {
        return owners.getOrDefault(bundle.getLocation(), Set.of());
    }

    /** Whether the platform stands on it. */
    boolean core(Bundle bundle) {
        return bundle.getBundleId() == 0
                || (owners(bundle).isEmpty() && distribution.ships(bundle.getLocation()))
                || bundle.getLocation().startsWith("System Bundle");
    }

    /** The bundles of a module that are installed. */
    List<Bundle> bundles(String module) {
        return bundles.stream()
                .filter(bundle -> owners(bundle).contains(module))
                .toList();
    }

    List<Bundle> named(String symbolicName) {
        List<Bundle> found = new ArrayList<>();
        for (Bundle bundle : bundles) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                found.add(bundle);
            }
        }
        return found;
    }

    /** The hash of what a bundle holds; empty when it is not known. */
    String sha256(Bundle bundle) {
        String recorded = hashes.get(bundle.getLocation());
        return recorded == null ? distribution.sha256(bundle.getLocation()) : recorded;
    }

    /** What is remembered of the bundle; empty for what came with the distribution. */
    Optional<BundleRecord> recorded(Bundle bundle) {
        return owners(bundle).stream()
                .flatMap(id -> records.find(id).stream())
                .flatMap(module -> module.bundles().stream())
                .filter(each -> each.location().equals(bundle.getLocation()))
                .findFirst();
    }

    /** A copy of what a bundle holds, to go back to; empty when there is none. */
    Optional<Path> original(Bundle bundle) {
        String recorded = hashes.get(bundle.getLocation());
        if (recorded != null && Files.isRegularFile(records.stored(recorded))) {
            return Optional.of(records.stored(recorded));
        }
        if (distribution.ships(bundle.getLocation())
                && (recorded == null || recorded.equals(distribution.sha256(bundle.getLocation())))) {
            return distribution.file(bundle.getLocation());
        }
        return Optional.empty();
    }

    static String label(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }

    static boolean fragment(Bundle bundle) {
        return bundle.getHeaders("").get(org.osgi.framework.Constants.FRAGMENT_HOST) != null;
    }
}
