package org.tenon.switchboard.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.osgi.framework.Bundle;

/** SHA-256 over the names and contents of a jar's files, in the order of their names. */
final class ContentHash {

    private interface Content {
        InputStream open() throws IOException;
    }

    private ContentHash() {}

    /** @throws IOException when it cannot be read, for example because it was uninstalled */
    static String of(Bundle bundle) throws IOException {
        TreeMap<String, Content> files = new TreeMap<>();
        try {
            collect(bundle, "/", files);
        } catch (IllegalStateException uninstalled) {
            throw new IOException(uninstalled);
        }
        return hash(files);
    }

    static String of(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            TreeMap<String, Content> files = new TreeMap<>();
            for (JarEntry entry : Collections.list(file.entries())) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), () -> file.getInputStream(entry));
                }
            }
            return hash(files);
        }
    }

    private static void collect(Bundle bundle, String folder, SortedMap<String, Content> files) {
        var paths = bundle.getEntryPaths(folder);
        for (String path : paths == null ? List.<String>of() : Collections.list(paths)) {
            if (path.endsWith("/")) {
                collect(bundle, path, files);
            } else {
                files.put(path, () -> bundle.getEntry(path).openStream());
            }
        }
    }

    private static String hash(SortedMap<String, Content> files) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[8_192];
        for (var file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            long length = 0;
            try (InputStream in = new DigestInputStream(file.getValue().open(), digest)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    length += read;
                }
            }
            // So that what ends one file cannot begin the next.
            digest.update(Long.toString(length).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
