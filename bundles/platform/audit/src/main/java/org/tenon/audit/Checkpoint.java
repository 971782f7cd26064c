package org.tenon.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the chain and the hash of the entry there, which stands for all up to it. Written {@code place:hash}.
 *
 * @param place 0 before the first entry
 * @param hash SHA-256 in 64 hexadecimal digits
 */
public record Checkpoint(long place, String hash) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    public Checkpoint {
        requireNonNull(hash, "hash");
    }

    /** Empty when the text is not one. */
    public static Optional<Checkpoint> parse(String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        return matcher.matches()
                ? Optional.of(new Checkpoint(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return place + ":" + hash;
    }
}
