package org.tenon.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that one instance owns, held by a lock for as long as the process lives. */
final class DataFolder implements AutoCloseable {
    /** A first start unpacks the bundle cache and creates the database: less than this is not worth beginning. */
    private static final long NEEDED_BYTES = 192L << 20;

    private final FileChannel channel;
    private final FileLock lock;
    private final Path pidFile;

    private DataFolder(FileChannel channel, FileLock lock, Path pidFile) {
        this.channel = channel;
        this.lock = lock;
        this.pidFile = pidFile;
    }

    /** Creates the folder where it is missing, and locks it. */
    static DataFolder open(Settings settings) throws StartRefusedException {
        Path data = settings.data();
        try {
            for (String child : new String[] {"", "log", "tmp", "deploy"}) {
                Files.createDirectories(data.resolve(child));
            }
            FileChannel channel = FileChannel.open(
                    data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartRefusedException("the data folder " + data + " is in use by another instance"
                        + pid(settings).map(pid -> " (process " + pid + ")").orElse("") + "; set TENON_DATA");
            }
            DataFolder folder = new DataFolder(channel, lock, settings.pidFile());
            folder.checkSpace(data);
            checkDatabase(settings);
            return folder;
        } catch (IOException problem) {
            throw new StartRefusedException("the data folder " + data + " cannot be written: " + reason(problem));
        }
    }

    /** The process that last wrote its number there, if it says so. */
    static Optional<Long> pid(Settings settings) {
        try {
            return Optional.of(Long.valueOf(Files.readString(settings.pidFile()).trim()));
        } catch (IOException | NumberFormatException noneYet) {
            return Optional.empty();
        }
    }

    /** Leaves the number of this process for {@code bin/tenon stop}. */
    void sign() throws IOException {
        Files.writeString(pidFile, Long.toString(ProcessHandle.current().pid()));
    }

    private void checkSpace(Path data) throws IOException, StartRefusedException {
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new StartRefusedException("the disk of the data folder " + data + " is full: " + (free >> 20)
                    + " MB are free, " + (NEEDED_BYTES >> 20) + " MB are needed");
        }
        // a quota is not seen by asking, only by writing
        channel.write(ByteBuffer.wrap("in use\n".getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(false);
    }

    private static void checkDatabase(Settings settings) throws IOException, StartRefusedException {
        Path file = settings.data().resolve("db").resolve("tenon.mv.db");
        if (!settings.embeddedDatabase() || !Files.exists(file)) {
            return;
        }
        try (FileChannel database = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                @Nullable FileLock free = database.tryLock()) {
            if (free == null) {
                throw new StartRefusedException("the database " + file + " is locked by another process");
            }
        }
    }

    private static String reason(IOException problem) {
        String text = problem.getClass().getSimpleName().replace("Exception", "") + " " + problem.getMessage();
        return text.replaceAll("\\s+", " ").trim();
    }

    /** Gives the folder free and takes the process number away. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(pidFile);
        lock.release();
        channel.close();
    }
}
