package org.tenon.switchboard.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ManagedService;
import org.tenon.switchboard.sample.Greeting;
import org.tenon.switchboard.sample.provider.ProviderActivator;

/**
 * A real OSGi framework with the switchboard as a bundle. The kernel and the sample capability come from the class path, so
 * that tests can call them; providers are bundles of their own, made on the spot.
 */
final class Container {

    private static final String SHARED =
            "org.tenon.kernel.capability;version=1.0.0,org.tenon.kernel.problem;version=1.0.0,"
                    + "org.tenon.kernel.health;version=1.0.0,org.tenon.kernel.actor;version=1.0.0,"
                    + "org.tenon.kernel.company;version=1.0.0,org.tenon.kernel.event;version=1.0.0,"
                    + "org.tenon.kernel.auditlog;version=1.0.0,org.tenon.kernel.transaction;version=1.0.0,dev.failsafe,dev.failsafe.event,"
                    + "dev.failsafe.function,dev.failsafe.spi,org.tenon.switchboard.sample,org.slf4j;version=1.7.36,"
                    + "org.osgi.service.cm;version=1.6.1,org.jspecify.annotations;version=1.0.0";

    private final Framework framework;
    private final Bundle consumer;

    Container(Path folder) throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("bundles").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        SHARED));
        framework.start();
        consumer = bundle("consumer", "1.0.0", Map.of(), List.of());
        consumer.start();
    }

    /** Installs and starts the switchboard. */
    Bundle switchboard() throws BundleException {
        Bundle bundle = bundle(
                "switchboard",
                "1.0.0",
                Map.of(
                        "Bundle-Activator",
                        Activator.class.getName(),
                        "Import-Package",
                        "org.osgi.framework,org.osgi.framework.hooks.service,org.osgi.framework.startlevel,org.osgi.framework.wiring,org.osgi.service.cm,org.osgi.util.tracker,"
                                + "org.slf4j,dev.failsafe,dev.failsafe.event,dev.failsafe.function,dev.failsafe.spi,"
                                + "org.tenon.kernel.actor,org.tenon.kernel.company,org.tenon.kernel.event,"
                                + "org.tenon.kernel.transaction,org.tenon.kernel.auditlog,"
                                + "org.tenon.kernel.capability,org.tenon.kernel.problem,org.tenon.kernel.health"),
                classes(Activator.class, "org/tenon/switchboard"));
        bundle.start();
        return bundle;
    }

    /** Installs a provider; not started yet. */
    Bundle provider(String name, String version, int ranking) throws BundleException {
        return framework.getBundleContext().installBundle("test:" + name, providerJar(name, version, ranking));
    }

    static InputStream providerJar(String name, String version, int ranking) {
        return jar(
                name,
                version,
                Map.of(
                        "Bundle-Activator",
                        ProviderActivator.class.getName(),
                        "Provider-Name",
                        name,
                        "Provider-Ranking",
                        Integer.toString(ranking),
                        "Import-Package",
                        "org.osgi.framework,org.tenon.kernel.capability,org.tenon.switchboard.sample"),
                classes(ProviderActivator.class, "org/tenon/switchboard/sample/provider"));
    }

    /** The context of a bundle that is neither the framework nor the switchboard. */
    BundleContext consumer() {
        return consumer.getBundleContext();
    }

    BundleContext system() {
        return framework.getBundleContext();
    }

    /** The one routed service that consumers see. */
    Greeting greeting() {
        return consumer().getService(consumer().getServiceReference(Greeting.class));
    }

    void configure(Map<String, Object> properties) {
        try {
            for (var reference : system().getServiceReferences(ManagedService.class, null)) {
                system().getService(reference).updated(FrameworkUtil.asDictionary(properties));
            }
        } catch (InvalidSyntaxException | ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(20_000);
    }

    private Bundle bundle(String name, String version, Map<String, String> headers, List<Path> classes)
            throws BundleException {
        return framework.getBundleContext().installBundle("test:" + name, jar(name, version, headers, classes));
    }

    private static InputStream jar(String name, String version, Map<String, String> headers, List<Path> classes) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        main.putValue(Constants.BUNDLE_VERSION, version);
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Path file : classes) {
                String path = file.toString().replace('\\', '/');
                jar.putNextEntry(new JarEntry(path.substring(path.indexOf("org/tenon/"))));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** The class files of a package and those below it, from where {@code anchor} comes from. */
    private static List<Path> classes(Class<?> anchor, String folder) {
        try {
            Path root = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                return files.filter(file -> file.toString().endsWith(".class")).toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
