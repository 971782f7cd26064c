package org.tenon.switchboard.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bundle as it was when its provider arrived; what it takes time to find out is found out when somebody asks. */
final class BundleOrigin implements Origin {

    private static final Logger LOG = LoggerFactory.getLogger(BundleOrigin.class);
    private static final Pattern MAVEN = Pattern.compile("mvn:([\\w.-]+)/([\\w.-]+)/([\\w.-]+)");

    private static final String SAMPLE = "sample";

    private final Bundle bundle;
    private final String version;
    private final @Nullable Path repository;
    private @Nullable String hash;
    private @Nullable Boolean shipped;

    /** @param context tells where the distribution's own repository is */
    BundleOrigin(Bundle bundle, BundleContext context) {
        this.bundle = bundle;
        this.version = bundle.getVersion().toString();
        String home = context.getProperty("karaf.home");
        this.repository = home == null ? null : Path.of(home, "system");
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public synchronized String hash() {
        if (hash == null) {
            try {
                hash = ContentHash.of(bundle);
            } catch (IOException e) {
                LOG.debug("{} cannot be hashed", bundle, e);
                return "";
            }
        }
        return hash;
    }

    /** Who stops a bundle for good says so before it stops; an update only stops it for a while. */
    @Override
    public boolean wanted() {
        if (bundle.getState() == Bundle.UNINSTALLED) {
            return false;
        }
        BundleStartLevel start = bundle.adapt(BundleStartLevel.class);
        return start != null && start.isPersistentlyStarted();
    }

    /**
     * An update from elsewhere keeps the bundle's location, so that the bytes have to be compared. A sample stands for a
     * vendor's bundle, wherever it comes from.
     */
    @Override
    public synchronized boolean shipped() {
        if (shipped == null) {
            shipped = !SAMPLE.equals(bundle.getHeaders("").get(Constants.BUNDLE_CATEGORY))
                    && ownJar().map(this::same).orElse(false);
        }
        return shipped;
    }

    private Optional<Path> ownJar() {
        Matcher maven = MAVEN.matcher(bundle.getLocation());
        if (repository == null || !maven.matches()) {
            return Optional.empty();
        }
        String file = maven.group(2) + "-" + maven.group(3) + ".jar";
        return Optional.of(repository
                        .resolve(maven.group(1).replace('.', '/'))
                        .resolve(maven.group(2))
                        .resolve(maven.group(3))
                        .resolve(file))
                .filter(Files::isRegularFile);
    }

    private boolean same(Path jar) {
        try {
            return ContentHash.of(jar).equals(hash());
        } catch (IOException e) {
            LOG.debug("{} cannot be hashed", jar, e);
            return false;
        }
    }
}
