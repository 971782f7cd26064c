package org.tenon.modules.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.modules.internal.FeatureFile.Feature;
import org.tenon.modules.internal.FeatureFile.FeatureBundle;
import org.tenon.modules.internal.ModuleRecord.BundleRecord;

/**
 * Fits what is remembered of the distribution's own modules to another distribution: they are what that one has, except for
 * bundles that were replaced by newer ones here.
 */
final class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Distribution distribution;
    private final Records records;

    Renewal(Distribution distribution, Records records) {
        this.distribution = distribution;
        this.records = records;
    }

    void run() {
        List<ModuleRecord> renewed = new ArrayList<>();
        for (ModuleRecord module : records.all()) {
            Optional<Feature> feature = distribution.modules().stream()
                    .filter(each -> each.name().equals(module.id()))
                    .findFirst();
            feature.map(each -> renew(module, each))
                    .filter(each -> !each.equals(module))
                    .ifPresent(renewed::add);
        }
        if (!renewed.isEmpty()) {
            records.replace(renewed, Set.of());
        }
    }

    private ModuleRecord renew(ModuleRecord module, Feature feature) {
        Map<String, BundleRecord> before = new LinkedHashMap<>();
        module.bundles().forEach(bundle -> before.put(bundle.symbolicName(), bundle));
        List<BundleRecord> bundles = new ArrayList<>();
        boolean replaced = false;
        for (FeatureBundle each : feature.bundles()) {
            Optional<Path> file = distribution.file(each.url());
            if (file.isPresent()) {
                ModuleJar jar = ModuleJar.read(file.get());
                BundleRecord shipped = shipped(each, jar);
                BundleRecord bundle = choose(before.remove(jar.symbolicName()), shipped);
                replaced |= !bundle.distribution();
                bundles.add(bundle);
            }
        }
        before.values().stream().filter(bundle -> !bundle.distribution()).forEach(bundles::add);
        return new ModuleRecord(
                module.id(),
                module.kind(),
                replaced ? module.version() : feature.version(),
                module.source(),
                module.signature(),
                module.since(),
                module.by(),
                module.revision(),
                module.removed(),
                bundles,
                module.units(),
                module.tables());
    }

    private static BundleRecord shipped(FeatureBundle bundle, ModuleJar jar) {
        return new BundleRecord(
                jar.symbolicName(),
                jar.version().toString(),
                bundle.url(),
                jar.sha256(),
                bundle.startLevel() == 0 ? jar.startLevel() : bundle.startLevel(),
                bundle.start(),
                true);
    }

    private static BundleRecord choose(@org.jspecify.annotations.Nullable BundleRecord before, BundleRecord shipped) {
        if (before == null || before.distribution()) {
            return shipped;
        }
        if (Version.parseVersion(shipped.version()).compareTo(Version.parseVersion(before.version())) > 0) {
            LOG.warn(
                    "{} {} of the distribution takes the place of the {} that was installed.",
                    shipped.symbolicName(),
                    shipped.version(),
                    before.version());
            return shipped;
        }
        return new BundleRecord(
                before.symbolicName(),
                before.version(),
                shipped.location(),
                before.sha256(),
                before.startLevel(),
                before.start(),
                false);
    }
}
