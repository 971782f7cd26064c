package org.tenon.modules.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.modules.Signature;
import org.tenon.modules.internal.ModuleRecord.BundleRecord;

/**
 * Keeps bundles from being resolved, and so from starting, that production mode does not allow: whoever installed them and by
 * whichever way. Allowed is what the distribution ships, and what is kept here with a trusted signature.
 */
final class Guard implements ResolverHookFactory, ResolverHook {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Settings settings;
    private final Distribution distribution;
    private final Records records;
    private final Signatures signatures;
    /** By hash of the jar: which does not change, while the list of keys may at the next start. */
    private final Map<String, Boolean> verdicts = new HashMap<>();

    Guard(Settings settings, Distribution distribution, Records records, Signatures signatures) {
        this.settings = settings;
        this.distribution = distribution;
        this.records = records;
        this.signatures = signatures;
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    /** Nothing satisfies what a bundle needs that is not allowed: so it does not resolve. */
    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        if (settings.production() && !allowed(requirement.getRevision().getBundle())) {
            candidates.clear();
        }
    }

    /** Takes the wirings of what was resolved before anybody asked: Karaf resolves all bundles at its very start. */
    void evict(Framework framework) {
        if (!settings.production()) {
            return;
        }
        List<Bundle> resolved = Arrays.stream(framework.context().getBundles())
                .filter(bundle -> bundle.getState() != Bundle.INSTALLED && !allowed(bundle))
                .toList();
        try {
            framework.refresh(resolved);
        } catch (ChangeFailedException failed) {
            LOG.error("{} may start although production mode does not allow it: {}", resolved, failed.getMessage());
        }
    }

    private synchronized boolean allowed(Bundle bundle) {
        String location = bundle.getLocation();
        if (bundle.getBundleId() == 0) {
            return true;
        }
        for (ModuleRecord module : records.all()) {
            for (BundleRecord record : module.bundles()) {
                if (record.location().equals(location) && !record.distribution()) {
                    return verdicts.computeIfAbsent(record.sha256(), sha -> trusted(module, record));
                }
            }
        }
        if (pending.containsKey(location)) {
            return true;
        }
        if (distribution.ships(location)) {
            return true;
        }
        return verdicts.computeIfAbsent(location, key -> {
            LOG.error("{} is not started: in production mode only signed modules are.", Inventory.label(bundle));
            return false;
        });
    }

    /** The bundles of the change that runs: its signatures were looked at. */
    private final Map<String, Boolean> pending = new java.util.concurrent.ConcurrentHashMap<>();

    void allow(Collection<String> locations) {
        locations.forEach(location -> pending.put(location, true));
    }

    synchronized void settle() {
        pending.clear();
        verdicts.clear();
    }

    private boolean trusted(ModuleRecord module, BundleRecord record) {
        Signature signature = signatures.check(records.stored(record.sha256()));
        boolean intact = Hashes.of(records.stored(record.sha256())).equals(record.sha256());
        boolean trusted = intact
                && (signature.trusted()
                        // a KAR signed as a whole was looked at when it came; its jars are known by their hash
                        || (signature.state() == Signature.State.UNSIGNED
                                && module.kind() == org.tenon.modules.Module.Kind.KAR
                                && module.signature().trusted()));
        if (!trusted) {
            LOG.error(
                    "{} of the module {} is not started: in production mode only signed modules are, this is {}.",
                    record.symbolicName(),
                    module.id(),
                    signature.state());
        }
        return trusted;
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // as the framework has it
    }

    /** Not here: this framework hides what is resolved already as soon as one bundle is taken away. */
    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // as the framework has it
    }

    @Override
    public void end() {
        // one hook for all
    }
}
