package org.tenon.modules.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.tenon.kernel.capability.Capability;
import org.tenon.modules.Module;
import org.tenon.modules.Module.ModuleBundle;
import org.tenon.modules.Signature;
import org.tenon.modules.internal.FeatureFile.Feature;

/** Shows modules as they stand. */
final class Listing {

    private static final Signature OF_DISTRIBUTION = new Signature(Signature.State.DISTRIBUTION, Optional.empty());

    private final Distribution distribution;
    private final Records records;
    private final Signatures signatures;
    private final Map<String, Module> refused = new ConcurrentHashMap<>();

    Listing(Distribution distribution, Records records, Signatures signatures) {
        this.distribution = distribution;
        this.records = records;
        this.signatures = signatures;
    }

    /** Shows something in the deploy folder that was refused. */
    void refused(String file, String reason, Signature signature) {
        refused.put(
                file,
                new Module(
                        file,
                        file.endsWith(".kar")
                                ? Module.Kind.KAR
                                : file.endsWith(".xml") ? Module.Kind.FEATURE : Module.Kind.BUNDLE,
                        Module.State.REFUSED,
                        "",
                        "deploy/" + file + ": " + reason,
                        signature,
                        List.of(),
                        List.of(),
                        Optional.of(Instant.now()),
                        Optional.of("deploy"),
                        0));
    }

    /** The file in the deploy folder is gone, or another one. */
    void forget(String file) {
        refused.remove(file);
    }

    List<Module> all(Inventory inventory) {
        Map<String, Module> modules = new TreeMap<>(refused);
        for (String id : inventory.modules()) {
            find(id, inventory).ifPresent(module -> modules.put(id, module));
        }
        return List.copyOf(modules.values());
    }

    Optional<Module> find(String id, Inventory inventory) {
        Optional<ModuleRecord> record = records.find(id);
        if (record.isPresent()) {
            return Optional.of(module(record.get(), inventory.bundles(id)));
        }
        List<Bundle> bundles = inventory.bundles(id);
        Optional<Feature> feature = distribution.modules().stream()
                .filter(each -> each.name().equals(id))
                .findFirst();
        if (feature.isEmpty() || bundles.isEmpty()) {
            return Optional.ofNullable(refused.get(id));
        }
        return Optional.of(new Module(
                id,
                Module.Kind.FEATURE,
                state(bundles),
                feature.get().version(),
                "distribution",
                OF_DISTRIBUTION,
                bundles(bundles),
                provides(bundles),
                Optional.empty(),
                Optional.empty(),
                0));
    }

    private Module module(ModuleRecord record, List<Bundle> bundles) {
        return new Module(
                record.id(),
                record.kind(),
                record.removed() ? Module.State.REMOVED : state(bundles),
                record.version(),
                record.source(),
                record.removed() ? record.signature() : signature(record),
                bundles(bundles),
                provides(bundles),
                Optional.of(record.since()),
                Optional.of(record.by()),
                record.revision());
    }

    /** As it is now: keys come to the list and go, and certificates expire. */
    private Signature signature(ModuleRecord record) {
        Signature worst = OF_DISTRIBUTION;
        for (ModuleRecord.BundleRecord bundle : record.bundles()) {
            if (!bundle.distribution()) {
                Signature each = signatures.check(records.stored(bundle.sha256()));
                worst = each.state().compareTo(worst.state()) > 0 ? each : worst;
            }
        }
        // a KAR that is signed as a whole vouches for what is in it
        boolean whole = record.kind() == Module.Kind.KAR && record.signature().state() != Signature.State.UNSIGNED;
        return whole && worst.state() == Signature.State.UNSIGNED ? record.signature() : worst;
    }

    private static Module.State state(List<Bundle> bundles) {
        long running = bundles.stream()
                .filter(bundle -> Inventory.fragment(bundle)
                        ? bundle.getState() == Bundle.RESOLVED
                        : bundle.getState() == Bundle.ACTIVE)
                .count();
        if (running == bundles.size() && running > 0) {
            return Module.State.ACTIVE;
        }
        return running == 0 ? Module.State.STOPPED : Module.State.INCOMPLETE;
    }

    private static List<ModuleBundle> bundles(List<Bundle> bundles) {
        return bundles.stream()
                .map(bundle -> new ModuleBundle(
                        bundle.getSymbolicName(), bundle.getVersion().toString(), state(bundle.getState())))
                .toList();
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.ACTIVE -> "active";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.INSTALLED -> "installed";
            default -> "uninstalled";
        };
    }

    /** Capabilities with the provider's name, and the other services by the last part of their name. */
    private static List<String> provides(List<Bundle> bundles) {
        Set<String> provided = new TreeSet<>();
        for (Bundle bundle : bundles) {
            try {
                provided.addAll(provides(bundle));
            } catch (IllegalStateException uninstalled) {
                // Since it was looked up: it provides nothing any more.
            }
        }
        return new ArrayList<>(provided);
    }

    private static Set<String> provides(Bundle bundle) {
        Set<String> provided = new TreeSet<>();
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
            Object provider = reference.getProperty(Capability.PROVIDER);
            if (provider != null) {
                Arrays.stream((String[]) reference.getProperty("objectClass"))
                        .forEach(type -> provided.add(capability(bundle, type) + ": " + provider));
            }
        }
        String roots = bundle.getHeaders("").get("Tenon-Rest");
        if (roots != null) {
            Arrays.stream(roots.split("\\s*,\\s*", -1)).forEach(root -> provided.add("/api/" + root.trim()));
        }
        return provided;
    }

    private static String capability(Bundle bundle, String type) {
        try {
            Capability capability = bundle.loadClass(type).getAnnotation(Capability.class);
            return capability == null ? type : capability.value();
        } catch (ClassNotFoundException | LinkageError notVisible) {
            return type;
        }
    }
}
