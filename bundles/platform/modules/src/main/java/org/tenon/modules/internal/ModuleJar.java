package org.tenon.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * What a bundle's jar says of itself.
 *
 * @param headers the main section of its manifest
 */
record ModuleJar(
        Path file,
        String sha256,
        String symbolicName,
        Version version,
        Map<String, String> headers,
        List<DeclaredService> services,
        Optional<SchemaFiles> schema) {

    private static final Pattern MIGRATION = Pattern.compile("(db/[^/]+)/([^/]+\\.sql)");
    private static final int REST_LEVEL = 70;
    private static final int PROVIDER_LEVEL = 60;

    /** @throws InvalidRequestException when the file is not a bundle */
    static ModuleJar read(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Map<String, String> headers = headers(jar.getManifest(), file);
            String name = headers.getOrDefault(Constants.BUNDLE_SYMBOLICNAME, "");
            String symbolicName = name.split(";", 2)[0].trim();
            if (symbolicName.isEmpty()) {
                throw notABundle(file, "its manifest has no Bundle-SymbolicName");
            }
            Version version = Version.parseVersion(headers.get(Constants.BUNDLE_VERSION));
            return new ModuleJar(
                    file,
                    Hashes.of(file),
                    symbolicName,
                    version,
                    headers,
                    services(jar, headers),
                    schema(jar, headers));
        } catch (IOException | SecurityException unreadable) {
            throw notABundle(file, "it cannot be read as a jar (" + unreadable.getMessage() + ")");
        } catch (IllegalArgumentException wrong) {
            throw notABundle(file, String.valueOf(wrong.getMessage()));
        }
    }

    private static InvalidRequestException notABundle(Path file, String why) {
        return new InvalidRequestException(
                "/source", "modules.not-a-bundle", file.getFileName() + " is not a bundle: " + why + ".");
    }

    private static Map<String, String> headers(Manifest manifest, Path file) {
        if (manifest == null) {
            throw notABundle(file, "it has no manifest");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        manifest.getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
        return headers;
    }

    private static List<DeclaredService> services(JarFile jar, Map<String, String> headers) throws IOException {
        String components = headers.get("Service-Component");
        List<DeclaredService> services = new ArrayList<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (DeclaredService.named(components, entry.getName())) {
                try (InputStream in = jar.getInputStream(entry)) {
                    services.addAll(DeclaredService.read(in));
                }
            }
        }
        return services;
    }

    private static Optional<SchemaFiles> schema(JarFile jar, Map<String, String> headers) throws IOException {
        String descriptor = headers.get("Meta-Persistence");
        JarEntry entry = descriptor == null ? null : jar.getJarEntry(descriptor.trim());
        if (entry == null) {
            return Optional.empty();
        }
        String unit;
        try (InputStream in = jar.getInputStream(entry)) {
            unit = SchemaFiles.unit(in);
        }
        Map<String, Map<String, String>> folders = new HashMap<>();
        for (JarEntry each : Collections.list(jar.entries())) {
            Matcher migration = MIGRATION.matcher(each.getName());
            if (migration.matches()) {
                try (InputStream in = jar.getInputStream(each)) {
                    String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
                    folders.computeIfAbsent(migration.group(1), key -> new TreeMap<>())
                            .put(migration.group(2), sql);
                }
            }
        }
        return Optional.of(new SchemaFiles(unit, folders));
    }

    boolean fragment() {
        return headers.containsKey(Constants.FRAGMENT_HOST);
    }

    boolean singleton() {
        return headers.get(Constants.BUNDLE_SYMBOLICNAME)
                .replace(" ", "")
                .contains(Constants.SINGLETON_DIRECTIVE + ":=true");
    }

    /** The start level where nobody says another: resources start after providers. */
    int startLevel() {
        return headers.containsKey("Tenon-Rest") ? REST_LEVEL : PROVIDER_LEVEL;
    }

    /** {@code symbolic name/version}, as effects name it. */
    String label() {
        return symbolicName + "/" + version;
    }
}
