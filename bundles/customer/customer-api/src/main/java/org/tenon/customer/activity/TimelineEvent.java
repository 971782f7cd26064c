package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.tenon.customer.CustomerId;

/**
 * Something that happened to a customer elsewhere: a quote was sent, an order shipped.
 *
 * @param key the teller's own name for it, as the id of an event: of several with one key only the first is kept; 1 to 128 characters
 * @param type as the event's type, {@code "quote.sent"}; 1 to 64 characters
 * @param link where it is found, as a path under {@code /api}: {@code "quotes/<id>"}; 1 to 128 characters
 * @param titles one line by language, 1 to 200 characters each; English is among them
 * @param by the user who did it
 */
public record TimelineEvent(
        String key, CustomerId customer, String type, String link, Map<Locale, String> titles, String by, Instant at) {

    public static final int MAX_KEY = 128;
    public static final int MAX_TYPE = 64;
    public static final int MAX_LINK = 128;
    public static final int MAX_TITLE = 200;

    public TimelineEvent {
        requireNonNull(customer, "customer");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        titles = Map.copyOf(titles);
        text("a key", key, MAX_KEY);
        text("a type", type, MAX_TYPE);
        text("a link", link, MAX_LINK);
        titles.values().forEach(title -> text("a title", title, MAX_TITLE));
        if (!titles.containsKey(Locale.ENGLISH)) {
            throw new IllegalArgumentException("an event on the timeline has an English title");
        }
    }

    /** The title in that language, or in English. */
    public String title(Locale language) {
        String own = titles.get(Locale.forLanguageTag(language.getLanguage()));
        return own == null ? titles.get(Locale.ENGLISH) : own;
    }

    private static void text(String what, String text, int max) {
        if (text.isBlank() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " has 1 to " + max + " characters, no control characters");
        }
    }
}
