package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * A state of everything that prices are made of: how often each part was changed until then. Changes of a part come one after
 * the other, and a stamp is read together with the number of its edition; so whoever sees a part's number sees exactly the
 * changes up to it.
 *
 * @param purchasesBefore the day before which purchases of the customer were counted; empty where no rule asked for them
 * @param time the time of day; empty where no rule asked for it
 */
record Edition(long lists, long taxes, long promotions, Optional<LocalDate> purchasesBefore, Optional<LocalTime> time) {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})(?:@(\\d{4}-\\d{2}-\\d{2}))?(?:~(\\d{2}:\\d{2}))?");

    Edition(long lists, long taxes, long promotions) {
        this(lists, taxes, promotions, Optional.empty(), Optional.empty());
    }

    static Optional<Edition> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new Edition(
                            number(parts, 1),
                            number(parts, 2),
                            number(parts, 3),
                            Optional.ofNullable(parts.group(4)).map(LocalDate::parse),
                            Optional.ofNullable(parts.group(5)).map(LocalTime::parse)))
                    : Optional.empty();
        } catch (DateTimeParseException neitherDayNorTime) {
            return Optional.empty();
        }
    }

    private static long number(Matcher parts, int group) {
        return Long.parseLong(parts.group(group));
    }

    /** The edition that a request names. @throws InvalidRequestException when it was never given */
    static Edition named(String text, Edition now, LocalDate today) {
        return parse(text)
                .filter(one -> one.lists <= now.lists && one.taxes <= now.taxes && one.promotions <= now.promotions)
                .filter(one -> one.purchasesBefore.filter(today::isBefore).isEmpty())
                .orElseThrow(() -> new InvalidRequestException(
                        "/edition", "pricing.unknown-edition", "There never was an edition " + text + " of prices."));
    }

    /** The same with purchases counted before a day. */
    Edition counting(LocalDate before) {
        return new Edition(lists, taxes, promotions, Optional.of(before), time);
    }

    /** The same at a time of day. */
    Edition at(LocalTime someTime) {
        return new Edition(lists, taxes, promotions, purchasesBefore, Optional.of(someTime));
    }

    @Override
    public String toString() {
        return lists + "." + taxes + "." + promotions
                + purchasesBefore.map(day -> "@" + day).orElse("")
                + time.map(minute -> "~" + minute).orElse("");
    }
}
