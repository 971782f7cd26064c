package org.tenon.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The SQL files of one unit for one database, by file name, and one checksum over all of them. */
record MigrationFiles(Map<String, String> contents, String checksum) {

    /** Reads {@code db/<unit>} and {@code db/<unit>-<database>}. */
    static MigrationFiles of(String unit, DatabaseKind kind, UnitSource source) {
        String folder = "db/" + unit;
        Map<String, String> contents = new TreeMap<>();
        for (String each : List.of(folder, folder + "-" + kind.suffix())) {
            source.migrations(each).forEach(url -> contents.put(name(url), read(url)));
        }
        return new MigrationFiles(contents, checksum(contents));
    }

    boolean isEmpty() {
        return contents.isEmpty();
    }

    private static String name(URL url) {
        String path = url.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the migration " + url + " cannot be read", unreadable);
        }
    }

    private static String checksum(Map<String, String> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, sql) -> digest.update((name + "\0" + sql + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
