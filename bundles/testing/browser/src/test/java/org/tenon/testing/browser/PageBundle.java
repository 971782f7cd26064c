package org.tenon.testing.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A vendor's bundle with one page, written by hand and packed as it is: no Java, no build. */
final class PageBundle {

    private PageBundle() {}

    /** Puts the jar where a running instance installs it from, whole. */
    static Path deploy(Path data) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "com.example.visits");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Service-Component", "OSGI-INF/visits.xml");
        Path deploy = Files.createDirectories(data.resolve("deploy"));
        Path jar = Files.createTempFile(data, "visits", ".tmp");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest)) {
            for (String file :
                    new String[] {"OSGI-INF/visits.xml", "ui/visits.js", "ui/texts/en.json", "ui/texts/zh.json"}) {
                packed.putNextEntry(new JarEntry(file));
                try (var in = PageBundle.class.getResourceAsStream("/page/" + file)) {
                    in.transferTo(packed);
                }
            }
        }
        return Files.move(jar, deploy.resolve("visits.jar"), StandardCopyOption.ATOMIC_MOVE);
    }
}
