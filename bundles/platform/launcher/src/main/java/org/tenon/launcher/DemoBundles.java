package org.tenon.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * The bundles of the demo company. They are part of the distribution but not of an instance, until the instance is started
 * as a demo; {@code feature:install tenon-demo} takes the same bundles. {@code etc/demo.properties} lists them as {@code
 * etc/startup.properties} lists the others.
 */
final class DemoBundles {

    private DemoBundles() {}

    /** Installs and starts the bundles; the ones that an earlier start installed are only started. */
    static void install(BundleContext framework, Settings settings) throws IOException, BundleException {
        Properties list = new Properties();
        try (Reader reader = Files.newBufferedReader(settings.etc().resolve("demo.properties"))) {
            list.load(reader);
        }
        for (String location : list.stringPropertyNames()) {
            int level = Integer.parseInt(list.getProperty(location).trim());
            try (InputStream content = Files.newInputStream(jar(settings.home(), location))) {
                Bundle bundle = framework.installBundle(location, content);
                bundle.adapt(BundleStartLevel.class).setStartLevel(level);
                bundle.start();
            }
        }
    }

    /** Where {@code mvn:group/artifact/version} lies in the distribution. */
    private static Path jar(Path home, String location) {
        String[] parts = location.substring("mvn:".length()).split("/", 3);
        return home.resolve("system")
                .resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2] + ".jar");
    }
}
