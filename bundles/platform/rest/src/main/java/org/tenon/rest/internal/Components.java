package org.tenon.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a bundle says of its components before they are there. */
final class Components {

    private static final Logger LOG = LoggerFactory.getLogger(Components.class);
    private static final String HEADER = "Service-Component";

    private Components() {}

    /** How many of them are resources; 0 when it names no component. */
    static int resources(Bundle bundle) {
        String header = Optional.ofNullable(bundle.getHeaders("").get(HEADER)).orElse("");
        return (int) Arrays.stream(header.split(","))
                .map(String::trim)
                .map(file -> file.isEmpty() ? null : bundle.getEntry(file))
                .filter(file -> file != null && text(file).contains('"' + Roots.MARKER + '"'))
                .count();
    }

    private static String text(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read", file, unreadable);
            return "";
        }
    }
}
