package org.tenon.channel.wecom.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.tenon.kernel.message.MessageChannel.ChannelBusyException;
import org.tenon.kernel.message.MessageChannel.UndeliverableException;

/**
 * What the server has answered. By the documentation the {@code errcode} decides; the {@code errmsg} may change at any time and is
 * for people.
 */
record WeComAnswer(JsonNode body) {

    /** The token is wrong, missing or has expired: fetch another. */
    private static final Set<Integer> TOKEN = Set.of(40014, 41001, 42001);
    /** The server is busy, the call was made too often, or too many were made at once. */
    private static final Set<Integer> BUSY = Set.of(-1, 6000, 45009, 45033);
    /** No recipient is left: unknown, or one that the application may not see. */
    private static final Set<Integer> RECIPIENT = Set.of(40003, 40031, 60111, 81013);
    /** The secret, the machine's address or the application's rights, which an admin can put right while messages wait. */
    private static final Set<Integer> SET_UP = Set.of(40001, 40013, 40056, 48002, 60011, 60020, 301002);

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    int code() {
        // What has no code is not of this API: a proxy's error page, for one.
        return body.path("errcode").asInt(-1);
    }

    boolean isTokenRefused() {
        return TOKEN.contains(code());
    }

    String text(String member) {
        return body.path(member).asText("");
    }

    /** @throws RuntimeException as {@link org.tenon.kernel.message.MessageChannel#send} says, unless it went well */
    WeComAnswer orThrow() {
        if (code() == 0) {
            return this;
        }
        String said = "WeCom says " + code() + " " + text("errmsg");
        if (BUSY.contains(code()) || TOKEN.contains(code()) || SET_UP.contains(code())) {
            throw new ChannelBusyException(said, code() == -1 ? Optional.empty() : Optional.of(A_MINUTE));
        }
        throw new UndeliverableException(said, RECIPIENT.contains(code()));
    }
}
