package org.tenon.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.tenon.modules.Change;
import org.tenon.modules.Modules;
import org.tenon.modules.Outcome;

/**
 * A real OSGi framework with a small distribution: a core of a kernel, a library and a platform, and two capabilities of an
 * API, a provider and resources each.
 */
final class Instance implements AutoCloseable {

    final Path folder;
    final Path system;
    final Path files;
    private final Path data;
    private final Path etc;
    private Framework framework;
    private InstalledModules modules;
    private Listing listing;
    private Signatures signatures;
    private Records records;
    private ExecutorService worker;

    Instance(Path folder) {
        this.folder = folder;
        this.system = folder.resolve("system");
        this.files = folder.resolve("files");
        this.data = folder.resolve("data");
        this.etc = folder.resolve("etc");
        distribution("1.0.0");
        start();
    }

    // The distribution

    void distribution(String version) {
        delete(system);
        ship("kernel", version, JarMaker.bundle("org.tenon.kernel", version).exports("kernel;version=1.0"));
        ship("library", "2.0.0", JarMaker.bundle("library", "2.0.0").exports("library;version=2.0"));
        ship(
                "platform",
                version,
                JarMaker.bundle("org.tenon.platform", version)
                        .exports("platform;version=1.0")
                        .imports("kernel,library,extra;resolution:=optional"));
        StringBuilder features = new StringBuilder("<features name='tenon-" + version + "' xmlns='x'>");
        feature(features, "tenon-kernel", version, List.of(), List.of("kernel", "library/2.0.0"));
        feature(features, "tenon-platform", version, List.of("tenon-kernel"), List.of("platform"));
        feature(features, "tenon-shell", version, List.of("tenon-platform"), List.of());
        for (String capability : List.of("pricing", "order")) {
            capability(features, capability, version);
        }
        feature(features, "tenon-demo", version, List.of("tenon-order"), List.of("demo"));
        ship("demo", version, JarMaker.bundle("org.tenon.demo", version).imports("order.api;version='[1,2)'"));
        feature(features, "tenon", version, List.of("tenon-pricing-rest", "tenon-order-rest"), List.of());
        features.append("</features>");
        write(
                system.resolve("org/tenon/features/" + version + "/features-" + version + "-features.xml"),
                features.toString());
        StringBuilder startup = new StringBuilder();
        for (String bundle : startup(version)) {
            startup.append(bundle.replace(":", "\\:")).append(" = 30\n");
        }
        write(etc.resolve("startup.properties"), startup.toString());
    }

    private List<String> startup(String version) {
        List<String> bundles = new ArrayList<>();
        for (String name : List.of("kernel", "platform")) {
            bundles.add("mvn:org.tenon/" + name + "/" + version);
        }
        bundles.add("mvn:org.tenon/library/2.0.0");
        for (String capability : List.of("pricing", "order")) {
            for (String room : List.of("-api", "", "-rest")) {
                bundles.add("mvn:org.tenon/" + capability + (room.isEmpty() ? "-provider" : room) + "/" + version);
            }
        }
        return bundles;
    }

    private void capability(StringBuilder features, String name, String version) {
        ship(
                name + "-api",
                version,
                JarMaker.bundle("org.tenon." + name + "-api", version)
                        .exports(name + ".api;version=1.0")
                        .imports("kernel"));
        ship(
                name + "-provider",
                version,
                JarMaker.bundle("org.tenon." + name + "-provider", version)
                        .imports(name + ".api;version='[1,2)',platform,kernel"));
        ship(
                name + "-rest",
                version,
                JarMaker.bundle("org.tenon." + name + "-rest", version)
                        .imports(name + ".api;version='[1,2)',platform")
                        .header("Tenon-Rest", name));
        feature(features, "tenon-" + name + "-api", version, List.of("tenon-kernel"), List.of(name + "-api"));
        feature(
                features,
                "tenon-" + name,
                version,
                List.of("tenon-platform", "tenon-" + name + "-api"),
                List.of(name + "-provider"));
        feature(
                features,
                "tenon-" + name + "-rest",
                version,
                List.of("tenon-platform", "tenon-" + name + "-api"),
                List.of(name + "-rest"));
    }

    private static void feature(
            StringBuilder xml, String name, String version, List<String> needed, List<String> bundles) {
        xml.append("<feature name='")
                .append(name)
                .append("' version='")
                .append(version)
                .append("'>");
        needed.forEach(each -> xml.append("<feature>").append(each).append("</feature>"));
        bundles.forEach(each -> xml.append("<bundle start-level='60'>mvn:org.tenon/")
                .append(each.contains("/") ? each : each + "/" + version)
                .append("</bundle>"));
        xml.append("</feature>");
    }

    private void ship(String artifact, String version, JarMaker jar) {
        jar.to(system.resolve(MavenAddress.path("mvn:org.tenon/" + artifact + "/" + version)));
    }

    // Its life

    void start() {
        try {
            framework = new FrameworkFactory()
                    .newFramework(Map.of(
                            Constants.FRAMEWORK_STORAGE,
                            data.resolve("cache").toString(),
                            Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                            "36",
                            Constants.FRAMEWORK_BOOTDELEGATION,
                            "org.tenon.modules.internal"));
            framework.init();
            if (framework.getBundleContext().getBundles().length == 1) {
                java.util.Properties list = new java.util.Properties();
                try (var reader = Files.newBufferedReader(etc.resolve("startup.properties"))) {
                    list.load(reader);
                }
                for (String location : new java.util.TreeSet<>(list.stringPropertyNames())) {
                    Bundle bundle = framework
                            .getBundleContext()
                            .installBundle(location, Files.newInputStream(system.resolve(MavenAddress.path(location))));
                    bundle.adapt(BundleStartLevel.class)
                            .setStartLevel(location.matches(".*(kernel|platform|library).*") ? 30 : 60);
                    bundle.start();
                }
            }
            framework.start();
            wire();
            raise(100);
        } catch (BundleException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void wire() {
        BundleContext context = framework.getBundleContext();
        Distribution distribution =
                new Distribution(List.of(system, data.resolve("repository")), etc.resolve("startup.properties"));
        Settings settings = new Settings(etc.resolve("org.tenon.modules.cfg"));
        records = new Records(data.resolve("modules"));
        signatures = new Signatures(etc.resolve("trusted-keys"), Instant::now);
        listing = new Listing(distribution, records, signatures);
        Services services = new Services(context);
        Guard guard = new Guard(settings, distribution, records, signatures);
        context.registerService(org.osgi.framework.hooks.resolver.ResolverHookFactory.class, guard, null);
        org.tenon.modules.internal.Framework tools =
                new org.tenon.modules.internal.Framework(context, new TimeLimit(java.time.Duration.ofSeconds(2)));
        new Restoration(tools, distribution, records, data.resolve("cache").resolve("restored")).run();
        worker = Executors.newSingleThreadExecutor();
        modules = new InstalledModules(
                tools,
                distribution,
                records,
                new Targets(distribution, signatures, data.resolve("scratch")),
                new Previews(context, services, signatures, settings),
                services,
                listing,
                guard,
                worker,
                () -> new Settling() {
                    @Override
                    public void before(java.util.Collection<Bundle> bundles) {}

                    @Override
                    public void after(java.util.Collection<Bundle> bundles) {}
                });
    }

    private void raise(int level) {
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(level, event -> done.countDown());
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops and starts it on the same data. */
    void restart() {
        close();
        start();
    }

    /** What an upgrade does. */
    void emptyCache() {
        delete(data.resolve("cache"));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            worker.shutdownNow();
            framework.stop();
            framework.waitForStop(20_000);
        } catch (BundleException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // What tests do with it

    Modules modules() {
        return modules;
    }

    Listing listing() {
        return listing;
    }

    Records records() {
        return records;
    }

    Signatures signatures() {
        return signatures;
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    Path data() {
        return data;
    }

    Path etc() {
        return etc;
    }

    Path file(String name, JarMaker jar) {
        return jar.to(files.resolve(name));
    }

    Outcome deploy(Path file) {
        return modules.apply(Change.of(Change.Kind.DEPLOY, file.toString()));
    }

    Outcome remove(String module) {
        return modules.apply(Change.of(Change.Kind.REMOVE, module));
    }

    /** Packs a KAR with one feature for each list of bundles. */
    Path kar(String name, String version, Map<String, List<JarMaker>> features) {
        Path file = files.resolve(name + "-" + version + ".kar");
        StringBuilder xml = new StringBuilder("<features name='" + name + "' xmlns='x'>");
        Map<String, byte[]> jars = new TreeMap<>();
        int number = 0;
        for (Map.Entry<String, List<JarMaker>> feature : features.entrySet()) {
            xml.append("<feature name='" + feature.getKey() + "' version='" + version + "'>");
            for (JarMaker jar : feature.getValue()) {
                String address = "mvn:test/" + name + number + "/" + version;
                jars.put("repository/" + MavenAddress.path(address), jar.bytes());
                xml.append("<bundle>" + address + "</bundle>");
                number++;
            }
            xml.append("</feature>");
        }
        xml.append("</features>");
        try {
            Files.createDirectories(files);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry("repository/test/" + name + "-features.xml"));
                zip.write(xml.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
                for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
                    zip.putNextEntry(new ZipEntry(jar.getKey()));
                    zip.write(jar.getValue());
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** All bundles with their states, ids and times of the last change: what must not differ when nothing happens. */
    Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        for (Bundle bundle : context().getBundles()) {
            state.put(
                    Inventory.label(bundle) + " #" + bundle.getBundleId(),
                    bundle.getState() + " " + bundle.getLastModified());
        }
        return state;
    }

    /** Symbolic names, versions and whether they run. */
    List<String> bundles() {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> bundle.getBundleId() != 0)
                .map(bundle -> Inventory.label(bundle) + (bundle.getState() == Bundle.ACTIVE ? "" : " idle"))
                .sorted()
                .toList();
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
