package org.tenon.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Bundles that are compiled for a test, to see whether a rule bites. */
record TestJars(Path folder) {

    static TestJars in(Path folder) {
        return new TestJars(folder);
    }

    /** Compiles sources, against other jars, into a jar with a bundle's manifest. */
    Path jar(String name, String exports, Map<String, String> sources, Path... classPath) throws IOException {
        Path work = Files.createDirectories(folder.resolve(name));
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none"));
        arguments.addAll(List.of(
                "-cp",
                String.join(
                        java.io.File.pathSeparator,
                        Stream.of(classPath).map(Path::toString).toList())));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            String simpleName = source.getKey().substring(source.getKey().lastIndexOf('.') + 1);
            arguments.add(Files.writeString(work.resolve(simpleName + ".java"), source.getValue())
                    .toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.tenon." + name);
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        if (!exports.isEmpty()) {
            manifest.getMainAttributes().putValue("Export-Package", exports);
        }
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                entries.write(Files.readAllBytes(file));
                entries.closeEntry();
            }
        }
        return jar;
    }
}
