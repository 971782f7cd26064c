package org.tenon.pricing.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * A state of everything that prices are made of: how often each part was changed until then. Changes of a part come one after
 * the other, and a stamp is read together with the number of its edition; so whoever sees a part's number sees exactly the
 * changes up to it.
 */
record Edition(long lists, long taxes, long promotions) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})");

    static Optional<Edition> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Edition(number(parts, 1), number(parts, 2), number(parts, 3)))
                : Optional.empty();
    }

    private static long number(Matcher parts, int group) {
        return Long.parseLong(parts.group(group));
    }

    /** The edition that a request names. @throws InvalidRequestException when it was never given */
    static Edition named(String text, Edition now) {
        return parse(text)
                .filter(one -> one.lists <= now.lists && one.taxes <= now.taxes && one.promotions <= now.promotions)
                .orElseThrow(() -> new InvalidRequestException(
                        "/edition", "pricing.unknown-edition", "There never was an edition " + text + " of prices."));
    }

    @Override
    public String toString() {
        return lists + "." + taxes + "." + promotions;
    }
}
