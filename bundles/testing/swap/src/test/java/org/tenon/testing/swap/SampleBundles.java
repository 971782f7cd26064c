package org.tenon.testing.swap;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Makes bundles while the test runs: of the sample packages beside it, and of the distribution's own under another version. */
final class SampleBundles {

    private static final String SAMPLES = "org.tenon.testing.swap.";

    private final Path folder;
    private final Path system;

    /**
     * @param folder where they are written
     * @param distribution the unpacked distribution
     */
    SampleBundles(Path folder, Path distribution) {
        this.folder = folder;
        this.system = distribution.resolve("system/org/tenon");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A bundle of one of the sample packages.
     *
     * @param sample the package below this one
     * @param headers more headers, and bnd instructions
     */
    Path sample(String sample, String version, Map<String, String> headers) {
        String name = SAMPLES + sample;
        Path file = folder.resolve(name + "-" + version + ".jar");
        try (Builder builder = new Builder()) {
            builder.setClasspath(classPath());
            builder.setProperty("Bundle-SymbolicName", name);
            builder.setProperty("Bundle-Version", version);
            builder.setProperty("Private-Package", name);
            builder.setProperty("Import-Package", "org.jspecify.*;resolution:=optional,*");
            headers.forEach(builder::setProperty);
            try (Jar jar = builder.build()) {
                if (!builder.isOk()) {
                    throw new IllegalStateException(builder.getErrors() + " " + builder.getWarnings());
                }
                jar.write(file.toFile());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bundle of the distribution as it is, with another version. */
    Path ours(String artifact, String version) {
        Path file = folder.resolve(artifact + "-" + version + ".jar");
        try (JarFile original = new JarFile(shipped(artifact).toFile())) {
            Manifest manifest = new Manifest(original.getManifest());
            manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
            try (JarOutputStream copy = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                for (ZipEntry entry : original.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME) && !entry.isDirectory()) {
                        copy.putNextEntry(new ZipEntry(entry.getName()));
                        original.getInputStream(entry).transferTo(copy);
                        copy.closeEntry();
                    }
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path shipped(String artifact) throws IOException {
        try (var files = Files.walk(system.resolve(artifact))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the distribution has no " + artifact));
        }
    }

    private static List<File> classPath() {
        String entries = System.getProperty("java.class.path");
        return entries.replace(File.pathSeparator, "\n")
                .lines()
                .map(File::new)
                .filter(File::exists)
                .toList();
    }
}
