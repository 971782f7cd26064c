package org.tenon.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The jars under examination: which role each has, and which package each class of ours belongs to. */
final class Bundles {

    /** What a bundle may be; its name tells. */
    enum Role {
        KERNEL,
        API,
        PROVIDER,
        REST,
        PLATFORM,
        CONTRACT_KIT,
        DEMO
    }

    /**
     * One jar.
     *
     * @param exports the packages in its manifest, with their versions
     */
    record Bundle(String name, Role role, Map<String, String> exports, List<JavaClass> classes) {}

    private static final Set<String> PLATFORM = Set.of(
            "audit",
            "company",
            "documents",
            "doorkeeper",
            "events",
            "fields",
            "health",
            "http",
            "jobs",
            "configuration",
            "json",
            "launcher",
            "messages",
            "modules",
            "modules-rest",
            "persistence",
            "rest",
            "routes",
            "security",
            "shell",
            "switchboard",
            "switchboard-rest",
            "tables",
            "ui",
            "migration",
            "verification");

    /** What stands for a vendor's: held to the rules of a provider. */
    private static final Set<String> SAMPLES =
            Set.of("fault-injector", "acme-pricing", "acme-price-rule", "acme-inventory");

    /** What takes messages to people outside: held to the rules of a provider. */
    private static final String CHANNEL = "-channel";

    /** Without what a platform bundle carries along of third parties. */
    private static final ClassFileImporter OURS =
            new ClassFileImporter().withImportOption(location -> location.contains("!/org/tenon/"));

    private final List<Bundle> bundles;
    private final Map<String, Bundle> ownerOfClass = new HashMap<>();

    private Bundles(List<Bundle> bundles) {
        this.bundles = bundles;
        bundles.forEach(bundle -> bundle.classes().forEach(type -> ownerOfClass.put(type.getName(), bundle)));
    }

    static Bundles of(Collection<Path> jars) {
        return new Bundles(jars.stream().map(Bundles::read).toList());
    }

    List<Bundle> all() {
        return bundles;
    }

    Optional<Bundle> owner(JavaClass type) {
        return Optional.ofNullable(ownerOfClass.get(type.getBaseComponentType().getName()));
    }

    Set<String> names() {
        return bundles.stream().map(Bundle::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Bundle read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name =
                    manifest.getMainAttributes().getValue("Bundle-SymbolicName").replace("org.tenon.", "");
            JavaClasses classes = OURS.importJar(file);
            String exports = manifest.getMainAttributes().getValue("Export-Package");
            return new Bundle(name, role(name), Exports.parse(exports), List.copyOf(classes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Role role(String name) {
        if (name.equals("kernel")) {
            return Role.KERNEL;
        }
        if (name.equals("contract-kit")) {
            return Role.CONTRACT_KIT;
        }
        if (PLATFORM.contains(name)) {
            return Role.PLATFORM;
        }
        if (name.endsWith("-api")) {
            return Role.API;
        }
        if (name.endsWith("-provider") || name.endsWith(CHANNEL) || SAMPLES.contains(name)) {
            return Role.PROVIDER;
        }
        return name.endsWith("-rest") ? Role.REST : Role.DEMO;
    }
}
