package org.tenon.shell.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What people write for a module: a feature, an address, or a file, which may be named from the working folder on. */
final class ModuleTarget {

    private ModuleTarget() {}

    static String of(String written) {
        try {
            Path file = Path.of(written).toAbsolutePath().normalize();
            boolean path = !written.startsWith("mvn:") && Files.isRegularFile(file);
            return path ? file.toString() : written;
        } catch (InvalidPathException noPath) {
            return written;
        }
    }
}
