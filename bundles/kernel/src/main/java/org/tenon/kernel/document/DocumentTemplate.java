package org.tenon.kernel.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A template with a name by which an installation can put another in its place.
 *
 * @param name as {@code quote.mustache}: lower case letters, digits, hyphens and dots
 * @param own the bundle's own, which is taken unless the installation has one of that name
 */
public record DocumentTemplate(String name, String own) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}\\.mustache");

    public DocumentTemplate {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a template is named as quote.mustache, not " + name);
        }
        if (own.isBlank()) {
            throw new IllegalArgumentException("a template is not empty");
        }
    }

    /**
     * The template of that name beside a class.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DocumentTemplate of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name + " beside " + beside.getName());
            }
            return new DocumentTemplate(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
