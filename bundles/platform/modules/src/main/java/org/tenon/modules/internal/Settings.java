package org.tenon.modules.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.LoggerFactory;

/** {@code org.tenon.modules.cfg}, read from its file whenever it is asked: it counts before any configuration service is there. */
final class Settings {

    private final Path file;

    Settings(Path file) {
        this.file = file;
    }

    /** Whether only what is signed by a key of the allow-list may start. A file that cannot be read says so, too. */
    boolean production() {
        return !read().getProperty("mode", "development").trim().equals("development");
    }

    /** How long a bundle may take to start or to stop. */
    Duration patience() {
        return Duration.ofSeconds(number("start.seconds", 60));
    }

    /** How long the deploy folder is left alone between two looks. */
    Duration deployPause() {
        return Duration.ofMillis(number("deploy.look.millis", 1_000));
    }

    private long number(String key, long standard) {
        String text = read().getProperty(key, "").trim();
        return text.matches("[1-9]\\d{0,4}") ? Long.parseLong(text) : standard;
    }

    private Properties read() {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LoggerFactory.getLogger(Settings.class)
                        .error("{} cannot be read; production mode holds: {}", file, unreadable.getMessage());
                properties.setProperty("mode", "production");
            }
        }
        return properties;
    }
}
