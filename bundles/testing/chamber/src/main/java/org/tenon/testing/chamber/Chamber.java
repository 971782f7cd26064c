package org.tenon.testing.chamber;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Starts a framework in a folder: {@code plan.properties} holds its settings, {@code bundles/} its bundles, each named
 * {@code <start level>-<name>.jar}. What lies on the class path besides the framework is exported to the bundles.
 */
public final class Chamber {

    /** Everything has been started; the contract begins. */
    public static final int EVERYTHING = 95;

    private static final int CANNOT_START = 2;

    private Chamber() {}

    /** @param arguments the folder, and the process to end with */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        endWith(ProcessHandle.of(Long.parseLong(arguments[1])));
        try {
            Framework framework = framework(folder);
            framework.init();
            framework.getBundleContext().addFrameworkListener(Chamber::tell);
            install(framework.getBundleContext(), folder);
            framework.start();
            framework.adapt(FrameworkStartLevel.class).setStartLevel(EVERYTHING);
        } catch (BundleException | IOException | RuntimeException failed) {
            System.err.println("the chamber cannot start: " + failed);
            Runtime.getRuntime().halt(CANNOT_START);
        }
    }

    /** Nobody would read what is found out here. */
    private static void endWith(Optional<ProcessHandle> starter) {
        Runnable end = () -> Runtime.getRuntime().halt(CANNOT_START);
        if (starter.isEmpty()) {
            end.run();
        } else {
            CompletableFuture<Void> unused = starter.get().onExit().thenRun(end);
        }
    }

    /** A candidate that does not resolve or start says why in the process's output. */
    private static void tell(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR) {
            System.err.println(event.getBundle() + ": " + event.getThrowable());
        }
    }

    private static Framework framework(Path folder) throws IOException {
        Map<String, String> settings = new HashMap<>();
        Properties plan = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("plan.properties"))) {
            plan.load(reader);
        }
        plan.stringPropertyNames().forEach(name -> settings.put(name, plan.getProperty(name)));
        settings.put(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString());
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, String.join(",", exports()));
        return ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(settings);
    }

    /** What the manifests on the class path export, without the framework's own packages. */
    private static List<String> exports() throws IOException {
        List<String> exports = new ArrayList<>();
        for (URL manifest : Collections.list(Chamber.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream in = manifest.openStream()) {
                var attributes = new Manifest(in).getMainAttributes();
                String name = attributes.getValue(Constants.BUNDLE_SYMBOLICNAME);
                String exported = attributes.getValue(Constants.EXPORT_PACKAGE);
                if (exported != null && name != null && !name.startsWith("org.apache.felix.framework")) {
                    exports.add(exported.replaceAll(";uses:=\"[^\"]*\"", ""));
                }
            }
        }
        return exports;
    }

    private static void install(BundleContext context, Path folder) throws IOException, BundleException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder.resolve("bundles"))) {
            jars = files.sorted().toList();
        }
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars) {
            String name = String.valueOf(jar.getFileName());
            Bundle bundle = context.installBundle(jar.toUri().toString());
            bundle.adapt(BundleStartLevel.class).setStartLevel(Integer.parseInt(name.substring(0, name.indexOf('-'))));
            bundles.add(bundle);
        }
        for (Bundle bundle : bundles) {
            if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }
}
