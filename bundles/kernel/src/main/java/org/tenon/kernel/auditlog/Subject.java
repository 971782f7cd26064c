package org.tenon.kernel.auditlog;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.Id;

/**
 * What was changed.
 *
 * @param kind for example {@code "quote"}; empty when no single thing was
 * @param id its id; empty when no single thing was
 */
public record Subject(String kind, String id) {

    /** A change of many things, or of none that has an id. */
    public static final Subject NONE = new Subject("", "");

    private static final int MAX_LENGTH = 64;

    public Subject {
        requireNonNull(kind, "kind");
        id = id.length() > MAX_LENGTH ? id.substring(0, MAX_LENGTH) : id;
    }

    /** Named by the type of its id: a {@code PriceListId} names a {@code "price-list"}. */
    public static Subject of(Id id) {
        return new Subject(kind(id.getClass().getSimpleName()), id.value());
    }

    private static String kind(String type) {
        String name = type.endsWith("Id") && type.length() > 2 ? type.substring(0, type.length() - 2) : type;
        StringBuilder kind = new StringBuilder();
        name.chars().forEach(letter -> {
            if (Character.isUpperCase(letter) && kind.length() > 0) {
                kind.append('-');
            }
            kind.append((char) Character.toLowerCase(letter));
        });
        return kind.toString();
    }
}
