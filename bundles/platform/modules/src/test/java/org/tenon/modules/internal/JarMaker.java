package org.tenon.modules.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle in the making. */
final class JarMaker {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private JarMaker(String name, String version) {
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", name);
        header("Bundle-Version", version);
    }

    static JarMaker bundle(String name, String version) {
        return new JarMaker(name, version);
    }

    JarMaker header(String name, String value) {
        headers.put(name, value.replace('\'', '"'));
        return this;
    }

    JarMaker exports(String clause) {
        String dot = clause.split(";", 2)[0].replace('.', '/');
        entry(dot + "/data.txt", "data");
        return header("Export-Package", clause);
    }

    JarMaker imports(String clause) {
        return header("Import-Package", clause);
    }

    JarMaker fragmentOf(String host) {
        return header("Fragment-Host", host);
    }

    JarMaker activator(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            entries.put(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String imports = headers.get("Import-Package");
        header("Import-Package", imports == null ? "org.osgi.framework" : imports + ",org.osgi.framework");
        return header("Bundle-Activator", type.getName());
    }

    JarMaker entry(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] bytes() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                JarEntry each = new JarEntry(entry.getKey());
                each.setTime(0);
                jar.putNextEntry(each);
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Path to(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
