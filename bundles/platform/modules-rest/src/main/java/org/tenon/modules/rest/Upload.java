package org.tenon.modules.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.modules.Change;

/** A file that came with a request, for as long as the request runs. */
final class Upload implements AutoCloseable {

    private final Path file;
    private final String name;

    private Upload(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** @param name what the caller calls it; may be null */
    static Upload of(InputStream body, @Nullable String name) {
        try {
            byte[] content = body.readAllBytes();
            if (content.length == 0) {
                throw new InvalidRequestException(
                        "", "modules.empty", "The body is to be a bundle, a KAR or a features file.");
            }
            Path file = Files.createTempFile("upload", content[0] == '<' ? ".xml" : ".jar");
            Files.write(file, content);
            String plain = name == null ? "" : name.replaceAll("[^\\w.+-]", "_");
            return new Upload(file, plain.isEmpty() ? "upload" : plain);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Change as(Change.Kind kind, boolean downgrade) {
        return Change.of(kind, file.toString()).calledAs(name).allowingDowngrade(downgrade);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
