package org.tenon.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * The bundle with the demo company. It is part of the distribution but not of an instance, until the instance is started
 * as a demo; {@code feature:install tenon-demo} takes the same bundle.
 */
final class DemoBundle {
    private static final int START_LEVEL = 80;

    private DemoBundle() {}

    /** Installs and starts the bundle; one that an earlier start installed is only started. */
    static void install(BundleContext framework, Path home) throws IOException, BundleException {
        Path jar = jar(home.resolve("system/org/tenon/northwind"));
        String version = jar.getParent().getFileName().toString();
        try (InputStream content = Files.newInputStream(jar)) {
            Bundle bundle = framework.installBundle("mvn:org.tenon/northwind/" + version, content);
            bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            bundle.start();
        }
    }

    private static Path jar(Path folder) throws IOException {
        try (Stream<Path> files =
                Files.find(folder, 2, (file, is) -> file.toString().endsWith(".jar"))) {
            List<Path> jars = files.sorted().toList();
            if (jars.isEmpty()) {
                throw new IOException("the distribution has no demo bundle in " + folder);
            }
            return jars.get(jars.size() - 1);
        }
    }
}
