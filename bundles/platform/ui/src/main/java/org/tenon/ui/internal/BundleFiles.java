package org.tenon.ui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The files in the folder {@code ui/} of a bundle, under an address that changes whenever one of them does. */
final class BundleFiles {

    private static final String FOLDER = "ui";
    private static final int HASH_BYTES = 8;

    private final String base;
    private final Map<String, URL> files;

    private BundleFiles(String base, Map<String, URL> files) {
        this.base = base;
        this.files = files;
    }

    static BundleFiles of(Bundle bundle) {
        Map<String, URL> files = new TreeMap<>();
        @Nullable Enumeration<URL> found = bundle.findEntries(FOLDER, "*", true);
        for (URL file : found == null ? Collections.<URL>emptyList() : Collections.list(found)) {
            String path = file.getPath();
            if (!path.endsWith("/")) {
                files.put(path.substring(path.indexOf("/" + FOLDER + "/") + FOLDER.length() + 2), file);
            }
        }
        return new BundleFiles(bundle.getSymbolicName() + "/" + hash(files) + "/", files);
    }

    /** {@code <bundle>/<hash>/}. */
    String base() {
        return base;
    }

    /** @param path in the folder, for example {@code "texts/en.json"} */
    Optional<URL> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static String hash(Map<String, URL> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, URL> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = file.getValue().openStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
