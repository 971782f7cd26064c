package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * How a quote goes to the customer.
 *
 * @param channel the name of one of the installation's channels, whose message is then sent; {@value #LINK}, or empty, for a
 *     link that the seller hands over himself; any other of 1 to 32 characters, as {@code print}, only says how it went
 * @param to the channel's address; empty for that of the customer's first contact with an e-mail address, if that is the channel
 * @param language of message and link; empty for the customer's or, without one, English
 * @param note what the seller writes above what the letter always says; at most {@value #MAX_NOTE} characters
 */
public record SendRequest(
        Optional<String> channel, Optional<String> to, Optional<Locale> language, Optional<String> note) {

    /** The channel that gives a link and sends nothing. */
    public static final String LINK = "link";

    public static final int MAX_NOTE = 4000;

    public SendRequest {
        requireNonNull(channel, "channel");
        requireNonNull(to, "to");
        requireNonNull(language, "language");
        requireNonNull(note, "note");
    }

    /** By a channel, with everything else as it usually is. */
    public static SendRequest by(String channel) {
        return new SendRequest(Optional.of(channel), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public SendRequest to(String address) {
        return new SendRequest(channel, Optional.of(address), language, note);
    }
}
