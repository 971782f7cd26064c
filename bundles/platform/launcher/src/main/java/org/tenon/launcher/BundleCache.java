package org.tenon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The framework's copies of the bundles, in the data folder. Karaf fills them at the first start and never looks at the
 * distribution again, so that an instance would go on running yesterday's bundles after an upgrade. Therefore the cache
 * remembers which distribution it came from, and is emptied when that has changed. Modules that were installed, updated or removed
 * here are put right at the start that follows, from {@code modules/} of the data folder.
 */
final class BundleCache {

    private BundleCache() {}

    /** Empties the cache where it came from another distribution than the one that starts now. */
    static void refresh(Settings settings) throws IOException {
        Path cache = settings.data().resolve("cache");
        Path mark = settings.data().resolve("distribution");
        String now = fingerprint(settings);
        if (Files.exists(cache) && Files.exists(mark) && Files.readString(mark).equals(now)) {
            return;
        }
        delete(cache);
        delete(settings.data().resolve("generated-bundles"));
        Files.writeString(mark, now);
    }

    /** Names, sizes and times of all bundles: ours change without changing their version. */
    private static String fingerprint(Settings settings) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(settings.etc().resolve("startup.properties")));
        Path system = settings.home().resolve("system");
        for (Map.Entry<Path, BasicFileAttributes> jar : jars(system).entrySet()) {
            BasicFileAttributes attributes = jar.getValue();
            String line = system.relativize(jar.getKey()) + " " + attributes.size() + " "
                    + attributes.lastModifiedTime().toMillis();
            sum.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    private static SortedMap<Path, BasicFileAttributes> jars(Path folder) throws IOException {
        SortedMap<Path, BasicFileAttributes> jars = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".jar")) {
                    jars.put(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return jars;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(BundleCache::deleteOne);
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
