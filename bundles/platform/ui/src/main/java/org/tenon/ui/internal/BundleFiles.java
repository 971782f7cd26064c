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

/**
 * The files in the folder {@code ui/} of a bundle, under an address that changes whenever one of them does. They are read
 * once, and stay readable when the bundle has gone.
 */
final class BundleFiles {

    private static final String FOLDER = "ui";
    private static final int HASH_BYTES = 8;

    private final String base;
    private final Map<String, byte[]> files;

    private BundleFiles(String base, Map<String, byte[]> files) {
        this.base = base;
        this.files = files;
    }

    static BundleFiles of(Bundle bundle) {
        Map<String, byte[]> files = new TreeMap<>();
        @Nullable Enumeration<URL> found = bundle.findEntries(FOLDER, "*", true);
        for (URL file : found == null ? Collections.<URL>emptyList() : Collections.list(found)) {
            String path = file.getPath();
            if (!path.endsWith("/")) {
                files.put(path.substring(path.indexOf("/" + FOLDER + "/") + FOLDER.length() + 2), read(file));
            }
        }
        return new BundleFiles(bundle.getSymbolicName() + "/" + hash(files) + "/", files);
    }

    /** {@code <bundle>/<hash>/}. */
    String base() {
        return base;
    }

    /** @param path in the folder, for example {@code "texts/en.json"} */
    Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static byte[] read(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
