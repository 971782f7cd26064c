package org.tenon.security.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What lets a user in who has lost his second factor, each once. A code has 120 random bits, so that a plain digest of it can be kept
 * (OWASP ASVS 5, 6.5.2).
 */
final class RecoveryCodes {

    static final int MANY = 10;

    private static final int BYTES = 15;
    private static final int GROUP = 6;

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::next).limit(MANY).toList();
    }

    /** Four groups of six letters and digits. */
    private static String next() {
        return Base32.of(Secrets.bytes(BYTES))
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\G.{" + GROUP + "})(?!$)", "-");
    }

    /** What is kept of a code, however it was typed. */
    static String digest(String code) {
        return Digests.sha256(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
