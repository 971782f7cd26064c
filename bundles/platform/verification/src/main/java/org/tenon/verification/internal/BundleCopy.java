package org.tenon.verification.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.jar.JarFile;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;

/**
 * Writes an installed bundle as a jar. From its entries and not from where it was installed from: that may be gone, or hold
 * another version by now.
 */
final class BundleCopy {

    private BundleCopy() {}

    static void write(Bundle bundle, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_SPEED);
            // A manifest is found where it is expected: first.
            copy(bundle, JarFile.MANIFEST_NAME, out);
            folder(bundle, "/", out);
        } catch (IllegalStateException uninstalled) {
            throw new IOException(bundle + " was uninstalled", uninstalled);
        }
    }

    private static void folder(Bundle bundle, String folder, ZipOutputStream out) throws IOException {
        Enumeration<String> paths = bundle.getEntryPaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : Collections.list(paths)) {
            if (path.endsWith("/")) {
                folder(bundle, path, out);
            } else if (!path.equals(JarFile.MANIFEST_NAME)) {
                copy(bundle, path, out);
            }
        }
    }

    private static void copy(Bundle bundle, String path, ZipOutputStream out) throws IOException {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            return;
        }
        out.putNextEntry(new ZipEntry(path));
        try (InputStream in = entry.openStream()) {
            in.transferTo(out);
        }
        out.closeEntry();
    }
}
