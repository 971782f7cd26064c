package org.tenon.modules.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Namespace;

/** Packages that bundles use when they are there. */
final class OptionalImports {

    private OptionalImports() {}

    /** The packages that a resolved bundle would import and does not. */
    static Set<String> unmet(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        Set<String> unmet = new TreeSet<>();
        if (wiring == null) {
            return unmet;
        }
        for (BundleRequirement requirement : optional(bundle)) {
            List<BundleWire> wires = wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE);
            if (wires == null
                    || wires.stream().noneMatch(wire -> wire.getRequirement().equals(requirement))) {
                unmet.add(name(requirement));
            }
        }
        unmet.remove("");
        return unmet;
    }

    /** Whether a jar exports a package as a bundle wants it. */
    static boolean exports(ModuleJar jar, Bundle bundle, String name) {
        return Simulation.resource(jar).getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .anyMatch(offered -> optional(bundle).stream()
                        .filter(requirement -> name(requirement).equals(name))
                        .anyMatch(requirement -> Simulation.matches(offered, requirement)));
    }

    private static List<BundleRequirement> optional(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision.getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(requirement -> Namespace.RESOLUTION_OPTIONAL.equals(
                        requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE)))
                .toList();
    }

    private static String name(BundleRequirement requirement) {
        return Unresolved.packageName(requirement);
    }
}
