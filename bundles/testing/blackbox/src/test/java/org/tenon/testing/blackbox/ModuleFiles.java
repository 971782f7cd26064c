package org.tenon.testing.blackbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.tenon.testing.distribution.Distribution;

/** Files as vendors ship them: bundles that the distribution has, in other versions, and ones that are made up. */
final class ModuleFiles {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private ModuleFiles() {}

    /** A bundle of ours, as it is in the distribution. */
    static byte[] shipped(String artifact) {
        try {
            return Files.readAllBytes(file(artifact));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code mvn:} address of a bundle of ours. */
    static String address(String artifact) {
        return "mvn:org.tenon/" + artifact + "/" + file(artifact).getParent().getFileName();
    }

    private static Path file(String artifact) {
        try (Stream<Path> files =
                Files.walk(Distribution.folder().resolve("system/org/tenon").resolve(artifact))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version in a bundle's manifest. */
    static String version(byte[] jar) {
        return manifest(entries(jar)).getMainAttributes().getValue("Bundle-Version");
    }

    /** The bundle with other headers. */
    static byte[] with(byte[] jar, Map<String, String> headers) {
        Map<String, byte[]> entries = entries(jar);
        Manifest manifest = manifest(entries);
        headers.forEach((name, value) -> manifest.getMainAttributes().put(new Attributes.Name(name), value));
        entries.put(MANIFEST, bytes(manifest));
        return zip(entries);
    }

    /** The bundle with another file in it, or another content of one. */
    static byte[] with(byte[] jar, String entry, String text) {
        Map<String, byte[]> entries = entries(jar);
        entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    /** An empty bundle with these headers. */
    static byte[] bundle(String name, String version, Map<String, String> headers) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Bundle-ManifestVersion", "2");
        all.put("Bundle-SymbolicName", name);
        all.put("Bundle-Version", version);
        all.forEach((header, value) -> manifest.getMainAttributes().put(new Attributes.Name(header), value));
        return zip(Map.of(MANIFEST, bytes(manifest)));
    }

    /**
     * A bundle that does not come up.
     *
     * @param how {@code throw}, {@code hang}, or {@code component} for one that fails
     */
    static byte[] misbehaving(String name, String version, String how) {
        String own = Misbehaving.class.getName();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Import-Package", "org.osgi.framework"));
        if (how.equals("component")) {
            headers.put("Service-Component", "OSGI-INF/component.xml");
            entries.put(
                    "OSGI-INF/component.xml",
                    ("<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='" + name
                                    + "' immediate='true'><implementation class='" + own
                                    + "$Component'/></scr:component>")
                            .getBytes(StandardCharsets.UTF_8));
        } else {
            headers.put("Bundle-Activator", own);
            headers.put("Misbehaves", how);
        }
        for (Class<?> type : List.of(Misbehaving.class, Misbehaving.Component.class)) {
            String path = type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
                entries.put(path, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        entries.putAll(entries(bundle(name, version, headers)));
        return zip(entries);
    }

    /** A features file with one feature of these bundles. */
    static String features(String name, String version, String... urls) {
        StringBuilder xml = new StringBuilder("<features name='" + name
                + "' xmlns='http://karaf.apache.org/xmlns/features/v1.6.0'><feature name='" + name + "' version='"
                + version + "'>");
        for (String url : urls) {
            xml.append("<bundle>").append(url).append("</bundle>");
        }
        return xml.append("</feature></features>").toString();
    }

    /** A KAR with one feature of these bundles, by artifact. */
    static byte[] kar(String name, String version, Map<String, byte[]> jars) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String[] urls = new String[jars.size()];
        int number = 0;
        for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
            urls[number++] = "mvn:com.example/" + jar.getKey() + "/" + version;
            entries.put(
                    "repository/com/example/" + jar.getKey() + "/" + version + "/" + jar.getKey() + "-" + version
                            + ".jar",
                    jar.getValue());
        }
        entries.put(
                "repository/com/example/" + name + "/" + version + "/" + name + "-" + version + "-features.xml",
                features(name, version, urls).getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    static Map<String, byte[]> entries(byte[] jar) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static Manifest manifest(Map<String, byte[]> entries) {
        try {
            return new Manifest(new ByteArrayInputStream(entries.get(MANIFEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Manifest manifest) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            manifest.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            // a reader of streams wants the manifest first
            put(out, MANIFEST, entries.get(MANIFEST));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (!entry.getKey().equals(MANIFEST)) {
                    put(out, entry.getKey(), entry.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        if (content != null) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
    }
}
