package org.tenon.modules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.resolver.Logger;
import org.apache.felix.resolver.ResolverImpl;
import org.apache.felix.utils.resource.CapabilitySet;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.apache.felix.utils.resource.SimpleFilter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.ResolveContext;

/**
 * Asks the framework's own resolver, without the framework, whether bundles would resolve beside those whose wiring stays.
 * Only what has to be resolved anew is; wirings that exist are never changed by it, as in the framework.
 */
final class Simulation extends ResolveContext {

    private final Map<Resource, Wiring> wirings = new HashMap<>();
    private final Map<String, CapabilitySet> capabilities = new HashMap<>();
    private final Set<Resource> wanted = new LinkedHashSet<>();
    private final Map<Resource, Long> ids = new HashMap<>();

    /**
     * @param staying bundles that keep their content; those of {@code anew} among them lose their wiring
     * @param fresh jars that come in
     */
    Simulation(Collection<Bundle> staying, Set<Bundle> anew, Collection<ModuleJar> fresh) {
        for (Bundle bundle : staying) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (revision == null) {
                continue;
            }
            ids.put(revision, bundle.getBundleId());
            if (wiring == null || anew.contains(bundle)) {
                revision.getCapabilities(null).forEach(this::offer);
                if (anew.contains(bundle)) {
                    wanted.add(revision);
                }
            } else {
                wirings.put(revision, wiring);
                wiring.getResourceCapabilities(null).forEach(this::offer);
            }
        }
        for (ModuleJar jar : fresh) {
            Resource resource = resource(jar);
            resource.getCapabilities(null).forEach(this::offer);
            wanted.add(resource);
        }
    }

    /** @return why it does not resolve; empty when it does */
    Optional<String> failure() {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        try {
            new ResolverImpl(new Logger(0)).resolve(this);
            return Optional.empty();
        } catch (ResolutionException unresolved) {
            return Optional.of(Unresolved.explain(unresolved));
        }
    }

    /** The bundle as the resolver sees it. */
    static Resource resource(ModuleJar jar) {
        try {
            return ResourceBuilder.build(jar.label(), jar.headers());
        } catch (BundleException | IllegalArgumentException wrong) {
            throw new org.tenon.kernel.problem.InvalidRequestException(
                    "/source",
                    "modules.not-a-bundle",
                    jar.symbolicName() + " has a wrong manifest: " + wrong.getMessage());
        }
    }

    static boolean matches(Capability capability, Requirement requirement) {
        return capability.getNamespace().equals(requirement.getNamespace())
                && CapabilitySet.matches(capability, requirement);
    }

    private void offer(Capability capability) {
        capabilities
                .computeIfAbsent(capability.getNamespace(), name -> new CapabilitySet(List.of(name)))
                .addCapability(capability);
    }

    @Override
    public Collection<Resource> getMandatoryResources() {
        return wanted;
    }

    @Override
    public List<Capability> findProviders(Requirement requirement) {
        CapabilitySet offered = capabilities.get(requirement.getNamespace());
        if (offered == null) {
            return new ArrayList<>();
        }
        String filter = requirement.getDirectives().get(Constants.FILTER_DIRECTIVE);
        SimpleFilter wantedFilter = filter == null ? SimpleFilter.MATCH_ALL_FILTER : SimpleFilter.parse(filter);
        List<Capability> found = new ArrayList<>(offered.match(wantedFilter, true));
        found.sort(this::compare);
        return found;
    }

    /** As the framework has it: what is resolved already, then the higher version, then who came first. */
    private int compare(Capability one, Capability other) {
        return Comparator.<Capability, Boolean>comparing(cap -> !wirings.containsKey(cap.getResource()))
                .thenComparing(Simulation::version, Comparator.reverseOrder())
                .thenComparing(cap -> ids.getOrDefault(cap.getResource(), Long.MAX_VALUE))
                .compare(one, other);
    }

    private static Version version(Capability capability) {
        String attribute =
                switch (capability.getNamespace()) {
                    case PackageNamespace.PACKAGE_NAMESPACE -> PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE;
                    case BundleNamespace.BUNDLE_NAMESPACE -> BundleNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE;
                    default -> Constants.VERSION_ATTRIBUTE;
                };
        return capability.getAttributes().get(attribute) instanceof Version version ? version : Version.emptyVersion;
    }

    @Override
    public int insertHostedCapability(List<Capability> candidates, HostedCapability hosted) {
        int at = 0;
        while (at < candidates.size() && compare(candidates.get(at), hosted) <= 0) {
            at++;
        }
        candidates.add(at, hosted);
        return at;
    }

    @Override
    public boolean isEffective(Requirement requirement) {
        String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        return (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE))
                && !PackageNamespace.RESOLUTION_DYNAMIC.equals(resolution);
    }

    @Override
    public Map<Resource, Wiring> getWirings() {
        return wirings;
    }
}
