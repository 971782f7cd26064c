package org.tenon.kernel.sight;

/**
 * The name by which others than its keeper know a document: its kind, a slash and its id, {@code "order/0198"}. It is seen by whom the
 * {@link RecordSight} of that kind says; what is of a kind that nobody ever limited, as a receipt, or a cart of the web shop, is
 * anybody's. Longer than other ids, since it holds one.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters, none of them a control character
 */
public record DocumentName(String value) implements OwnedId {

    public static final int MAX_LENGTH = 200;

    public DocumentName {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a document's name has 1 to " + MAX_LENGTH + " characters, no control characters");
        }
    }

    /** What comes before the slash; empty without one. */
    public String kind() {
        return value.substring(0, Math.max(0, value.indexOf('/')));
    }

    /** What comes after the slash, up to the next one. */
    public String id() {
        String rest = value.substring(value.indexOf('/') + 1);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
