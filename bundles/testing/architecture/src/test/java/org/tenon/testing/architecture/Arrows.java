package org.tenon.testing.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tenon.testing.architecture.Bundles.Bundle;
import org.tenon.testing.architecture.Bundles.Role;

/** The rules of docs/architecture.md, "Arrows". Every finding is one sentence that names the offender. */
final class Arrows {

    /** Which roles a bundle of a role may lean on, besides itself and exported packages of the platform that it names. */
    private static final Map<Role, Set<Role>> MAY_USE = Map.of(
            Role.KERNEL, Set.of(),
            Role.API, Set.of(Role.KERNEL, Role.API),
            Role.PROVIDER, Set.of(Role.KERNEL, Role.API, Role.PLATFORM),
            Role.REST, Set.of(Role.KERNEL, Role.API, Role.PLATFORM),
            Role.PLATFORM, Set.of(Role.KERNEL, Role.PLATFORM),
            Role.CONTRACT_KIT, Set.of(Role.KERNEL, Role.API),
            Role.DEMO, Set.of(Role.KERNEL, Role.API, Role.PLATFORM));

    /** The platform bundles whose exported packages a capability's room may compile against. */
    private static final Map<Role, Set<String>> PLATFORM_FOR = Map.of(
            Role.PROVIDER, Set.of("persistence", "json"),
            Role.REST, Set.of("rest", "ui"),
            Role.DEMO, Set.of("shell"));

    /** What nobody wants to see in a room. */
    private static final Map<Role, List<String>> FOREIGN = Map.of(
            Role.PROVIDER, List.of("javax.ws.rs.", "org.apache.cxf."),
            Role.REST, List.of("javax.persistence.", "com.fasterxml.jackson.databind.", "org.apache.cxf."));

    /** The JDK's, which signs by javax.crypto, and words about code. */
    private static final List<String> PLAIN =
            List.of("java.", "javax.crypto.", "org.jspecify.", "org.osgi.annotation.", "org.tenon.");

    private static final List<String> BAD_NAMES = List.of("Impl", "Utils", "Util", "Helper", "Manager");

    private final Bundles bundles;
    private final Set<String> findings = new TreeSet<>();

    private Arrows(Bundles bundles) {
        this.bundles = bundles;
    }

    /** @return what is wrong; empty when all rules hold */
    static Set<String> check(Bundles bundles) {
        Arrows arrows = new Arrows(bundles);
        bundles.all().forEach(arrows::check);
        return arrows.findings;
    }

    private void check(Bundle bundle) {
        exports(bundle);
        for (JavaClass type : bundle.classes()) {
            name(bundle, type);
            type.getDirectDependenciesFromSelf().forEach(arrow -> arrow(bundle, arrow));
        }
    }

    private void exports(Bundle bundle) {
        boolean exporter =
                Set.of(Role.KERNEL, Role.API, Role.CONTRACT_KIT, Role.PLATFORM).contains(bundle.role());
        bundle.exports().forEach((name, version) -> {
            if (!exporter) {
                findings.add(
                        bundle.name() + " exports " + name + ": only kernel, APIs, platform and contract kit export");
            }
            if (name.contains(".internal")) {
                findings.add(bundle.name() + " exports the internal package " + name);
            }
            if (version.isEmpty()) {
                findings.add(bundle.name() + " exports " + name + " without a version");
            }
        });
    }

    private void name(Bundle bundle, JavaClass type) {
        BAD_NAMES.stream()
                .filter(suffix -> type.getSimpleName().endsWith(suffix))
                .forEach(suffix -> findings.add(bundle.name() + " has a class named " + type.getName()));
    }

    private void arrow(Bundle from, Dependency arrow) {
        JavaClass target = arrow.getTargetClass().getBaseComponentType();
        Optional<Bundle> owner = bundles.owner(target);
        if (owner.isPresent()) {
            ours(from, owner.get(), arrow.getOriginClass(), target);
        } else if (!target.isPrimitive()) {
            foreign(from, arrow.getOriginClass(), target);
        }
    }

    private void ours(Bundle from, Bundle to, JavaClass origin, JavaClass target) {
        if (from.equals(to)) {
            return;
        }
        String arrow = from.name() + ": " + origin.getName() + " -> " + target.getName() + " in " + to.name();
        if (!MAY_USE.get(from.role()).contains(to.role())) {
            findings.add(arrow + ": " + from.role() + " may not use " + to.role());
        } else if (to.role() == Role.PLATFORM
                && from.role() != Role.PLATFORM
                && !PLATFORM_FOR.getOrDefault(from.role(), Set.of()).contains(to.name())) {
            findings.add(arrow + ": " + from.role() + " may not use this platform bundle");
        } else if (!to.exports().containsKey(target.getPackageName())) {
            findings.add(arrow + ": the package is not exported");
        }
    }

    private void foreign(Bundle from, JavaClass origin, JavaClass target) {
        boolean bare = from.role() == Role.KERNEL || from.role() == Role.API;
        if (bare && PLAIN.stream().noneMatch(target.getName()::startsWith)) {
            findings.add(
                    from.name() + ": " + origin.getName() + " -> " + target.getName() + ": APIs know no framework");
        }
        FOREIGN.getOrDefault(from.role(), List.of()).stream()
                .filter(target.getName()::startsWith)
                .forEach(prefix -> findings.add(from.name() + ": " + origin.getName() + " -> " + target.getName() + ": "
                        + from.role() + " may not use " + prefix + "*"));
    }
}
