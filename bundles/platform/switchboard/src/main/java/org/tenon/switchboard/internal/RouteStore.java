package org.tenon.switchboard.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Keeps the live choices in a small file below the data folder. The switchboard starts before the database, and each
 * installation that shares one configuration folder has its own data folder. Not thread-safe.
 */
final class RouteStore {

    private final Path file;

    RouteStore(Path file) {
        this.file = file;
    }

    /** @return empty when nothing was ever kept */
    Map<String, RouteTable> load() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The routes in " + file + " cannot be read", e);
        }
        Map<String, String> strings = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> strings.put(key, properties.getProperty(key)));
        return RouteProperties.read(strings, false);
    }

    /** Replaces the file as a whole: a crash leaves the old one or the new one. */
    void save(Map<String, RouteTable> tables) {
        Properties properties = new Properties();
        properties.putAll(RouteProperties.write(tables));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                properties.store(writer, "Chosen while running; goes before the configuration");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The routes cannot be kept in " + file, e);
        }
    }
}
