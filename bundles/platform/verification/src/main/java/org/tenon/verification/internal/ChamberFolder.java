package org.tenon.verification.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Switchboard;

/** Fills a folder with everything that the process needs to test a candidate. */
final class ChamberFolder {

    private static final String STANDARD = "standard";
    private static final int KIT_LEVEL = 90;
    private static final int CONTRACT_LEVEL = 91;

    /** Before everything that has a configuration, which the agent hands out. */
    private static final int AGENT_LEVEL = 25;

    private static final String KIT = "contract-kit-";
    private static final String AGENT = "chamber-";

    /** What offers services that everybody needs: nobody is wired to their bundles. */
    private static final List<String> BASE = List.of(
            "org.ops4j.pax.logging.pax-logging-api",
            "org.ops4j.pax.logging.pax-logging-log4j2",
            "org.apache.felix.configadmin",
            "org.apache.felix.metatype",
            "org.apache.felix.scr",
            "org.apache.karaf.services.eventadmin",
            "org.tenon.kernel",
            "org.tenon.switchboard",
            "org.tenon.json",
            "org.tenon.persistence");

    /** What the agent in the process offers itself, and what would lead to the whole platform. */
    private static final Set<String> LEFT_OUT = Set.of(
            "org.tenon.company",
            "org.tenon.security",
            "org.tenon.events",
            "org.tenon.rest",
            "org.tenon.switchboard",
            "org.tenon.verification",
            "org.apache.karaf.features.core");

    private final BundleContext context;
    private final Switchboard switchboard;
    private final Path home;
    private final Scratch folder;

    /** @param home where the admin keeps configurations for candidates under test */
    ChamberFolder(BundleContext context, Switchboard switchboard, Path home, Scratch folder) {
        this.context = context;
        this.switchboard = switchboard;
        this.home = home;
        this.folder = folder;
    }

    /**
     * @param settings framework properties of the process
     * @throws IOException when the disk is full, or a bundle goes away meanwhile
     */
    void fill(Candidate candidate, Map<String, String> settings) throws IOException {
        Files.createDirectories(folder.bundles());
        Files.createDirectories(folder.lib());
        for (Bundle bundle : bundles(candidate)) {
            int level = bundle.adapt(BundleStartLevel.class).getStartLevel();
            BundleCopy.write(bundle, bundle(level, bundle.getSymbolicName() + "-" + bundle.getVersion() + ".jar"));
        }
        Optional<Bundle> own = contract(candidate.capability());
        if (own.isPresent()) {
            BundleCopy.write(own.get(), bundle(CONTRACT_LEVEL, own.get().getSymbolicName() + ".jar"));
        }
        for (URL part : Collections.list(context.getBundle().findEntries("chamber", "*.jar", true))) {
            String name = part.getPath().substring(part.getPath().lastIndexOf('/') + 1);
            if (name.startsWith(KIT) || name.startsWith(AGENT)) {
                copy(part, bundle(name.startsWith(KIT) ? KIT_LEVEL : AGENT_LEVEL, name));
            }
            if (!name.startsWith(KIT)) {
                copy(part, folder.lib().resolve(name));
            }
        }
        copyConfigurations();
        Properties plan = new Properties();
        plan.putAll(settings);
        own.flatMap(bundle -> ownContract(bundle, candidate.capability()))
                .ifPresent(type -> plan.setProperty("tenon.chamber.contract", type));
        plan.setProperty("tenon.chamber.log", folder.log().toString());
        plan.setProperty("tenon.chamber.configurations", folder.configurations().toString());
        plan.setProperty(Constants.FRAMEWORK_SYSTEMPACKAGES, systemPackages());
        String delegation = context.getProperty(Constants.FRAMEWORK_BOOTDELEGATION);
        if (delegation != null) {
            plan.setProperty(Constants.FRAMEWORK_BOOTDELEGATION, delegation);
        }
        try (Writer writer = Files.newBufferedWriter(folder.plan())) {
            plan.store(writer, null);
        }
    }

    /** The bundle that brings the contract of a capability which the kit does not know. */
    private Optional<Bundle> contract(String capability) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> ownContract(bundle, capability).isPresent())
                .findFirst();
    }

    /** What {@code Tenon-Contract: <capability>=<class>} says of a capability. */
    private static Optional<String> ownContract(Bundle bundle, String capability) {
        String header = bundle.getHeaders("").get("Tenon-Contract");
        return Stream.of(header == null ? "" : header)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(clause -> clause.trim().split("=", 2))
                .filter(clause -> clause.length == 2 && clause[0].equals(capability))
                .map(clause -> clause[1])
                .findFirst();
    }

    /** The candidate, the standard providers of all other capabilities (its own would answer beside it), and the platform. */
    private Iterable<Bundle> bundles(Candidate candidate) {
        BundleClosure closure = new BundleClosure(context);
        BASE.forEach(name -> closure.named(name).ifPresent(closure::add));
        for (CapabilityStatus capability : switchboard.capabilities()) {
            if (!capability.capability().equals(candidate.capability())) {
                neighbour(capability).flatMap(closure::named).ifPresent(closure::add);
            }
        }
        closure.add(candidate.bundle());
        closure.addServicesOf(candidate.bundle(), LEFT_OUT);
        return closure.found();
    }

    private static Optional<String> neighbour(CapabilityStatus capability) {
        return capability.providers().stream()
                .min(Comparator.comparing(
                                (ProviderStatus provider) -> !provider.name().equals(STANDARD))
                        .thenComparing(provider ->
                                !provider.name().equals(capability.provider().orElse(""))))
                .map(ProviderStatus::bundle);
    }

    /**
     * Only what is meant for tests: the running system's own would let a candidate write into the system outside that it
     * stands for.
     */
    private void copyConfigurations() throws IOException {
        Path to = Files.createDirectories(folder.configurations());
        Files.createDirectories(home);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home, "*.cfg")) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private Path bundle(int level, String name) {
        return folder.bundles().resolve(level + "-" + name);
    }

    /** What this framework's system bundle exports: the candidate resolves there as it does here. */
    private String systemPackages() {
        List<BundleCapability> packages = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(BundleWiring.class)
                .getCapabilities(PackageNamespace.PACKAGE_NAMESPACE);
        return packages.stream()
                .map(BundleCapability::getAttributes)
                .map(attributes -> attributes.get(PackageNamespace.PACKAGE_NAMESPACE) + ";version=\""
                        + attributes.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE) + "\"")
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static void copy(URL from, Path to) throws IOException {
        try (InputStream in = from.openStream()) {
            Files.copy(in, to);
        }
    }
}
