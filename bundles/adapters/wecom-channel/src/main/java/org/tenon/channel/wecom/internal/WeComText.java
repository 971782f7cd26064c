package org.tenon.channel.wecom.internal;

import java.nio.charset.StandardCharsets;

/** Texts as WeCom takes them: at most 2,048 bytes, what is longer it would cut off by itself, links first. */
final class WeComText {

    static final int MAX_BYTES = 2048;

    private static final String MORE = "…";

    private WeComText() {}

    /** The whole text or, if it is too long, its beginning up to a whole character and a sign that there is more. */
    static String fitting(String text) {
        if (bytes(text) <= MAX_BYTES) {
            return text;
        }
        int room = MAX_BYTES - bytes(MORE);
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int letter : text.codePoints().toArray()) {
            used += bytes(Character.toString(letter));
            if (used > room) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.append(MORE).toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
