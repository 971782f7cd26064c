package org.tenon.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.modules.Change;
import org.tenon.modules.Module;
import org.tenon.modules.Signature;
import org.tenon.modules.internal.Content.Item;
import org.tenon.modules.internal.FeatureFile.Feature;
import org.tenon.modules.internal.FeatureFile.FeatureBundle;

/**
 * Reads what a change names: a feature of the distribution, a {@code mvn:} address in a local repository, a bundle, a KAR,
 * or a features file. Nothing is ever downloaded.
 */
final class Targets {

    private static final int DEFAULT_LEVEL = 60;
    private static final long MAX_BYTES = 512L << 20;

    private final Distribution distribution;
    private final Signatures signatures;
    /** For what is taken out of KARs, until it is kept. */
    private final Path scratch;

    Targets(Distribution distribution, Signatures signatures, Path scratch) {
        this.distribution = distribution;
        this.signatures = signatures;
        this.scratch = scratch;
    }

    /** @throws InvalidRequestException when it is not there, or cannot be read as a module */
    Content read(Change change, Inventory inventory) {
        String target = change.target();
        String source = change.source().orElse(target);
        if (target.startsWith("mvn:")) {
            return file(local(target), inventory, source);
        }
        Optional<Feature> feature = distribution.feature(target);
        if (feature.isPresent()) {
            return feature(feature.get());
        }
        return file(path(target), inventory, source);
    }

    private Path local(String address) {
        if (!MavenAddress.valid(address)) {
            throw new InvalidRequestException(
                    "/source", "modules.address", "A Maven address is mvn:group/artifact/version[/type[/classifier]].");
        }
        return distribution
                .file(address)
                .orElseThrow(() -> new InvalidRequestException(
                        "/source",
                        "modules.not-in-repository",
                        address + " is not in the distribution's repository; nothing is downloaded."));
    }

    private static Path path(String target) {
        try {
            if (target.matches("(?i)[a-z][a-z0-9+.-]+:.*") && !target.startsWith("file:")) {
                throw new InvalidRequestException(
                        "/source",
                        "modules.download",
                        "Nothing is downloaded: name a file, a feature, or a mvn: address in the distribution.");
            }
            Path path = target.startsWith("file:") ? Path.of(URI.create(target)) : Path.of(target);
            if (!path.isAbsolute() || !Files.isRegularFile(path)) {
                throw new InvalidRequestException(
                        "/source",
                        "modules.no-such-target",
                        "There is no feature and no file " + target + "; a file is named by its whole path.");
            }
            return path.normalize();
        } catch (IllegalArgumentException wrong) {
            throw new InvalidRequestException("/source", "modules.no-such-target", "There is no " + target + ".");
        }
    }

    private Content file(Path file, Inventory inventory, String source) {
        if (file.toString().endsWith(".xml")) {
            return features(file, source);
        }
        Optional<List<FeatureFile>> kar = kar(file);
        return kar.isPresent() ? kar(file, kar.get(), source) : bundle(file, inventory, source);
    }

    // One bundle

    private Content bundle(Path file, Inventory inventory, String source) {
        ModuleJar jar = ModuleJar.read(file);
        List<Bundle> there = inventory.named(jar.symbolicName());
        Set<String> owners = there.isEmpty() ? Set.of() : inventory.owners(there.get(there.size() - 1));
        String id = owners.isEmpty() ? jar.symbolicName() : owners.iterator().next();
        boolean partial = !owners.isEmpty() && !id.equals(jar.symbolicName());
        Item item = new Item(jar, id, location(id, jar), jar.startLevel(), true, false);
        return new Content(
                id,
                Module.Kind.BUNDLE,
                jar.version().toString(),
                source,
                List.of(item),
                partial,
                Optional.empty(),
                partial ? List.of("It is a part of the module " + id + ".") : List.of());
    }

    private static String location(String module, ModuleJar jar) {
        return "tenon:" + module + "/" + jar.symbolicName();
    }

    // Features of the distribution

    /** The feature and what it needs, each with its bundles as a module of its own. */
    private Content feature(Feature feature) {
        if (distribution.core(feature.name())) {
            throw new InvalidRequestException(
                    "/source",
                    "modules.core",
                    feature.name() + " belongs to the core: it is there, and only a new distribution replaces it.");
        }
        List<Item> items = new ArrayList<>();
        for (Feature each : distribution.beyondCore(List.of(feature.name()))) {
            for (FeatureBundle bundle : each.bundles()) {
                items.add(distributed(each, bundle));
            }
        }
        List<String> notes = feature.unsupported()
                .map(element -> List.of("What the feature says in <" + element + "> is not carried out."))
                .orElse(List.of());
        return new Content(
                feature.name(),
                Module.Kind.FEATURE,
                feature.version(),
                "distribution",
                items,
                true,
                Optional.of(new Signature(Signature.State.DISTRIBUTION, Optional.empty())),
                notes);
    }

    private Item distributed(Feature feature, FeatureBundle bundle) {
        ModuleJar jar = ModuleJar.read(distribution.required(bundle, feature.name()));
        return new Item(jar, feature.name(), bundle.url(), level(bundle.startLevel()), bundle.start(), true);
    }

    private static int level(int said) {
        return said == 0 ? DEFAULT_LEVEL : said;
    }

    // Features files and KARs

    private Content features(Path file, String source) {
        try (InputStream in = Files.newInputStream(file)) {
            FeatureFile features = FeatureFile.read(in)
                    .orElseThrow(() -> new InvalidRequestException(
                            "/source", "modules.not-features", file.getFileName() + " is not a features file."));
            return content(file, Module.Kind.FEATURE, List.of(features), source, Map.of(), Optional.empty());
        } catch (IOException unreadable) {
            throw new InvalidRequestException(
                    "/source",
                    "modules.not-features",
                    file.getFileName() + " cannot be read as a features file: " + unreadable.getMessage());
        }
    }

    /** The features files in a KAR; empty when the file is none. */
    private static Optional<List<FeatureFile>> kar(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().noneMatch(entry -> entry.getName().startsWith("repository/"))) {
                return Optional.empty();
            }
            List<FeatureFile> files = new ArrayList<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("repository/") && entry.getName().endsWith(".xml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        FeatureFile.read(in).ifPresent(files::add);
                    }
                }
            }
            if (files.isEmpty()) {
                throw new InvalidRequestException(
                        "/source", "modules.not-a-kar", file.getFileName() + " has a repository and no features file.");
            }
            return Optional.of(files);
        } catch (IOException unreadable) {
            throw new InvalidRequestException(
                    "/source",
                    "modules.unreadable",
                    file.getFileName() + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private Content kar(Path file, List<FeatureFile> features, String source) {
        Map<String, Path> jars = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long total = 0;
            Files.createDirectories(scratch);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("repository/") && entry.getName().endsWith(".jar")) {
                    Path jar = Files.createTempFile(scratch, "kar", ".jar");
                    try (InputStream in = zip.getInputStream(entry)) {
                        total += Files.copy(
                                new LimitedStream(in, MAX_BYTES - total),
                                jar,
                                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                    jars.put(entry.getName().substring("repository/".length()), jar);
                }
            }
        } catch (IOException unreadable) {
            throw new InvalidRequestException(
                    "/source",
                    "modules.unreadable",
                    file.getFileName() + " cannot be read: " + unreadable.getMessage() + ".");
        }
        Signature signature = signatures.check(file);
        Optional<Signature> container =
                signature.state() == Signature.State.UNSIGNED ? Optional.empty() : Optional.of(signature);
        return content(file, Module.Kind.KAR, features, source, jars, container);
    }

    private Content content(
            Path file,
            Module.Kind kind,
            List<FeatureFile> files,
            String source,
            Map<String, Path> jars,
            Optional<Signature> container) {
        String id = id(file, files);
        Map<String, Feature> own = new LinkedHashMap<>();
        files.forEach(each -> each.features().forEach(feature -> own.put(feature.name(), feature)));
        Set<Feature> wanted = new LinkedHashSet<>();
        own.values().stream().filter(Feature::automatic).forEach(feature -> collect(feature, own, wanted));
        List<Item> items = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Version highest = Version.emptyVersion;
        for (Feature feature : wanted) {
            feature.unsupported().ifPresent(element -> {
                throw new InvalidRequestException(
                        "/source",
                        "modules.unsupported",
                        "The feature " + feature.name() + " has a <" + element + ">, which is not supported.");
            });
            boolean ours = own.containsKey(feature.name());
            if (ours) {
                Version version = version(feature.version());
                highest = version.compareTo(highest) > 0 ? version : highest;
            }
            for (FeatureBundle bundle : feature.bundles()) {
                if (!ours) {
                    items.add(distributed(feature, bundle));
                } else if (seen.add(bundle.url())) {
                    items.add(item(id, feature, bundle, jars));
                }
            }
        }
        return new Content(id, kind, highest.toString(), source, items, false, container, List.of());
    }

    /** Those that it needs first: of the file, or of the distribution. */
    private void collect(Feature feature, Map<String, Feature> own, Set<Feature> into) {
        if (into.contains(feature)) {
            return;
        }
        for (String name : feature.features()) {
            Feature needed = own.get(name);
            if (needed != null && !needed.equals(feature)) {
                collect(needed, own, into);
            } else if (needed == null) {
                Set<Feature> found = distribution.beyondCore(List.of(name));
                if (distribution.feature(name).isEmpty()) {
                    throw new InvalidRequestException(
                            "/source",
                            "modules.no-such-feature",
                            "The feature " + feature.name() + " needs " + name
                                    + ", which is neither in the file nor in the distribution.");
                }
                into.addAll(found);
            }
        }
        into.add(feature);
    }

    private Item item(String id, Feature feature, FeatureBundle bundle, Map<String, Path> jars) {
        Path packed = MavenAddress.valid(bundle.url()) ? jars.get(MavenAddress.path(bundle.url())) : null;
        ModuleJar jar = ModuleJar.read(packed == null ? located(bundle, feature.name()) : packed);
        int level = bundle.startLevel() == 0 ? jar.startLevel() : bundle.startLevel();
        return new Item(jar, id, location(id, jar) + "/" + jar.version(), level, bundle.start(), false);
    }

    private Path located(FeatureBundle bundle, String feature) {
        return bundle.url().startsWith("file:") ? path(bundle.url()) : distribution.required(bundle, feature);
    }

    private static String id(Path file, List<FeatureFile> files) {
        String named = files.get(0).name().isBlank()
                ? file.getFileName().toString().replaceFirst("\\.[^.]+$", "")
                : files.get(0).name();
        String id = named.replaceFirst("-\\d+(\\.\\d+)*([.-][\\w.]+)?$", "");
        if (!id.matches("[A-Za-z0-9][\\w.-]{0,99}")) {
            throw new InvalidRequestException(
                    "/source", "modules.name", "\"" + id + "\" is no name for a module: give the features file one.");
        }
        return id;
    }

    private static Version version(String text) {
        String[] parts = text.split("[.-]", 4);
        try {
            StringBuilder plain = new StringBuilder();
            int numbers = 0;
            while (numbers < Math.min(3, parts.length) && parts[numbers].matches("\\d+")) {
                plain.append(numbers == 0 ? "" : ".").append(parts[numbers]);
                numbers++;
            }
            if (numbers == 3 && parts.length == 4) {
                plain.append('.').append(parts[3].replaceAll("[^\\w-]", "_"));
            }
            return Version.parseVersion(plain.toString());
        } catch (IllegalArgumentException odd) {
            return Version.emptyVersion;
        }
    }

    /** Throws away what was taken out of KARs. */
    void clear() {
        if (!Files.isDirectory(scratch)) {
            return;
        }
        try (var files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
