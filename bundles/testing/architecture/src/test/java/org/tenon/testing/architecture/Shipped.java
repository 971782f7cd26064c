package org.tenon.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The jars of the build: what of ours is on the class path. */
final class Shipped {

    private Shipped() {}

    static List<Path> jars() {
        Set<Path> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(Shipped::isOurs)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(jars)
                .as("jars of the build; run this in 'mvn verify', after packaging")
                .isNotEmpty();
        return List.copyOf(jars);
    }

    private static boolean isOurs(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            String name = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
            return name != null && name.startsWith("org.tenon.");
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }
}
