package org.tenon.configuration.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key under which secrets are sealed: 32 bytes in Base64, from the environment ({@value #VARIABLE}), or from a file of the data folder
 * that is made when it is first needed and that only its owner may read.
 */
final class InstallationKey {

    static final String VARIABLE = "TENON_SECRET_KEY";
    static final String FILE = "secret.key";

    private static final int BYTES = 32;

    private InstallationKey() {}

    /**
     * @param given what the environment says; null for nothing
     * @throws IllegalStateException when what is given or in the file is no key
     */
    static byte[] of(@Nullable String given, Path data) throws IOException {
        return given == null || given.isBlank()
                ? decoded(inFile(data.resolve(FILE)), data.resolve(FILE).toString())
                : decoded(given, VARIABLE);
    }

    private static String inFile(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            FileAttribute<?>[] readableByOwner =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                            }
                            : new FileAttribute<?>[0];
            try {
                Files.createFile(file, readableByOwner);
                Files.writeString(file, Base64.getEncoder().encodeToString(key) + '\n', StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException other) {
                // Somebody was faster; his key it is.
            }
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    private static byte[] decoded(String text, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.trim());
        } catch (IllegalArgumentException garbled) {
            throw new IllegalStateException(where + " is not Base64.", garbled);
        }
        if (key.length != BYTES) {
            throw new IllegalStateException(
                    where + " has " + key.length + " bytes; a key has " + BYTES + " (openssl rand -base64 32).");
        }
        return key;
    }
}
