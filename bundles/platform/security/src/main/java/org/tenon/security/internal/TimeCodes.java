package org.tenon.security.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time, as RFC 6238 makes them of HOTP (RFC 4226): HMAC-SHA-1, six digits, 30 seconds. Apps that show codes know
 * these values; many do not read others.
 */
final class TimeCodes {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);
    /** As RFC 4226, section 4, recommends. */
    static final int KEY_BYTES = 20;

    /** How many steps a clock may be off, either way. */
    private static final int SKEW = 1;

    private static final String HMAC = "HmacSHA1";
    private static final int MODULUS = 1_000_000;

    private TimeCodes() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    static String code(byte[] key, long step) {
        byte[] hash = hmac(key, step);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return "%06d".formatted(number % MODULUS);
    }

    /** The step that a code is of, if that is the present one or one beside it. */
    static OptionalLong matching(byte[] key, String code, Instant now) {
        long present = step(now);
        return LongStream.rangeClosed(present - SKEW, present + SKEW)
                .filter(step -> same(code, code(key, step)))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
