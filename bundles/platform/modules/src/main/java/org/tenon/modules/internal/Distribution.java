package org.tenon.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.modules.internal.FeatureFile.Feature;
import org.tenon.modules.internal.FeatureFile.FeatureBundle;

/** What was unpacked: the features of the distribution and the repository with their bundles. Read at the first question. */
final class Distribution {

    /** What the core is made of, with all that these need. */
    private static final List<String> CORE = List.of("tenon-kernel", "tenon-platform", "tenon-shell");

    private static final String OURS = "tenon";

    private final List<Path> repositories;
    private final Path startup;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private @Nullable Map<String, Feature> features;

    /**
     * @param repositories folders laid out as Maven does, the distribution's first
     * @param startup the list of bundles that an instance begins with
     */
    Distribution(List<Path> repositories, Path startup) {
        this.repositories = List.copyOf(repositories);
        this.startup = startup;
    }

    /** Whether an instance begins with the bundle; others come when somebody installs them. */
    boolean startsWith(String address) {
        Properties list = new Properties();
        try (Reader reader = Files.newBufferedReader(startup)) {
            list.load(reader);
        } catch (IOException unreadable) {
            return false;
        }
        return list.containsKey(address);
    }

    Optional<Feature> feature(String name) {
        return Optional.ofNullable(features().get(name));
    }

    /** The features that are modules: ours, with bundles of their own, and not of the core; by name. */
    Collection<Feature> modules() {
        Map<String, Feature> modules = new LinkedHashMap<>(features());
        closure(CORE).forEach(core -> modules.remove(core.name()));
        modules.values()
                .removeIf(feature ->
                        !feature.name().startsWith(OURS) || feature.bundles().isEmpty());
        return modules.values();
    }

    /** Whether the feature is a part of what the platform stands on. */
    boolean core(String feature) {
        return closure(CORE).stream().anyMatch(each -> each.name().equals(feature));
    }

    /** The features with all that they need beside the core, the needed ones first. */
    Set<Feature> beyondCore(Collection<String> names) {
        Set<Feature> found = closure(names);
        found.removeAll(closure(CORE));
        return found;
    }

    private Set<Feature> closure(Collection<String> names) {
        Set<Feature> found = new LinkedHashSet<>();
        names.forEach(name -> feature(name).ifPresent(feature -> collect(feature, found, new LinkedHashSet<>())));
        return found;
    }

    private void collect(Feature feature, Set<Feature> found, Set<String> path) {
        if (path.add(feature.name())) {
            feature.features().forEach(name -> feature(name).ifPresent(needed -> collect(needed, found, path)));
            found.add(feature);
        }
    }

    /** Where the artifact of a {@code mvn:} address lies; empty when no repository has it. */
    Optional<Path> file(String address) {
        String path = MavenAddress.path(address);
        return repositories.stream()
                .map(repository -> repository.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Whether the distribution itself, and not only a repository of the instance, has the artifact. */
    boolean ships(String address) {
        return address.startsWith("mvn:")
                && MavenAddress.valid(address)
                && Files.isRegularFile(repositories.get(0).resolve(MavenAddress.path(address)));
    }

    /** The hash of a bundle as the distribution has it; empty when it has none. */
    String sha256(String address) {
        return ships(address)
                ? hashes.computeIfAbsent(address, key -> Hashes.of(file(key).orElseThrow()))
                : "";
    }

    /** @throws InvalidRequestException when it is not there, or no plain {@code mvn:} address */
    Path required(FeatureBundle bundle, String feature) {
        String url = bundle.url();
        if (!url.startsWith("mvn:") || !MavenAddress.valid(url)) {
            throw new InvalidRequestException(
                    "/source",
                    "modules.address",
                    "The feature " + feature + " names " + url + "; only mvn: addresses are taken.");
        }
        return file(url)
                .orElseThrow(() -> new InvalidRequestException(
                        "/source",
                        "modules.not-in-repository",
                        "The feature " + feature + " needs " + url
                                + ", which is not in the distribution. Nothing is downloaded: pack it into a KAR."));
    }

    private synchronized Map<String, Feature> features() {
        if (features == null) {
            Map<String, Feature> found = new HashMap<>();
            for (Path file : featureFiles()) {
                try (InputStream in = Files.newInputStream(file)) {
                    FeatureFile.read(in).ifPresent(each -> each.features()
                            .forEach(feature -> found.putIfAbsent(feature.name(), feature)));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            features = Map.copyOf(found);
        }
        return features;
    }

    /** Ours first, so that a name of ours is never another's. */
    private List<Path> featureFiles() {
        List<Path> files = new ArrayList<>();
        Path system = repositories.get(0);
        if (!Files.isDirectory(system)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(system)) {
            all.filter(file -> file.getFileName().toString().endsWith("-features.xml"))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        files.sort((a, b) ->
                Boolean.compare(b.startsWith(system.resolve("org/tenon")), a.startsWith(system.resolve("org/tenon"))));
        return files;
    }
}
