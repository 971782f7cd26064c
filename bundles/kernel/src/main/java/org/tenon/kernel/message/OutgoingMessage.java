package org.tenon.kernel.message;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody outside is to be told.
 *
 * @param key the sender's own name for it, as {@code quote/0198/sent}: of several messages with one key only the first goes
 *     out; 1 to 200 characters
 * @param channel the name of the channel that takes it
 * @param to whom, as the channel understands addresses; 1 to 320 characters
 * @param language which it is written in
 * @param subject one line, 1 to 200 characters, without control characters
 * @param text plain text, 1 to 20,000 characters; lines end with {@code \n}
 * @param attachments left out by channels that take none
 * @param about what it is about, as {@code quote/0198}, by which it is found again; 1 to 128 characters
 * @param purpose what the recipient must have agreed to, as {@code newsletter}, for it to go out ({@link MessageConsent}); empty for what
 *     belongs to his business with the company, as quotes and news of orders; 1 to 64 characters
 */
public record OutgoingMessage(
        String key,
        String channel,
        String to,
        Locale language,
        String subject,
        String text,
        List<Attachment> attachments,
        String about,
        Optional<String> purpose) {

    public static final int MAX_KEY = 200;
    public static final int MAX_CHANNEL = 32;
    public static final int MAX_ADDRESS = 320;
    public static final int MAX_SUBJECT = 200;
    public static final int MAX_TEXT = 20_000;
    public static final int MAX_ABOUT = 128;
    public static final int MAX_PURPOSE = 64;

    public OutgoingMessage {
        line("a message's key", key, MAX_KEY);
        line("a channel", channel, MAX_CHANNEL);
        line("an address", to, MAX_ADDRESS);
        line("a subject", subject, MAX_SUBJECT);
        line("what a message is about", about, MAX_ABOUT);
        requireNonNull(language, "language");
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a message's text has 1 to " + MAX_TEXT + " characters");
        }
        attachments = List.copyOf(attachments);
        purpose.ifPresent(given -> line("a purpose", given, MAX_PURPOSE));
    }

    /** One that needs nobody's consent. */
    public OutgoingMessage(
            String key,
            String channel,
            String to,
            Locale language,
            String subject,
            String text,
            List<Attachment> attachments,
            String about) {
        this(key, channel, to, language, subject, text, attachments, about, Optional.empty());
    }

    /** The same for a purpose that the recipient must have agreed to. */
    public OutgoingMessage withPurpose(String needed) {
        return new OutgoingMessage(key, channel, to, language, subject, text, attachments, about, Optional.of(needed));
    }

    /** A control character in a line that becomes a header would begin another header. */
    private static void line(String what, String text, int max) {
        if (text.isBlank() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " has 1 to " + max + " characters, no control characters");
        }
    }
}
