package org.tenon.security.internal;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what nobody can guess. */
final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits: 43 letters, digits, hyphens and underscores. */
    static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    static byte[] bytes(int many) {
        byte[] bytes = new byte[many];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
