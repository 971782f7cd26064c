package org.tenon.testing.distribution;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that shows codes, as RFC 6238 says: all that it knows is the secret that somebody has typed into it. */
public record DeviceCodes(String secret) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int STEP_SECONDS = 30;

    /** The code of this moment. */
    public String now() {
        return at(Instant.now());
    }

    /** The code of the step before, as a device shows it whose clock is late; so that the one of this moment can be used after it. */
    public String before() {
        return at(Instant.now().minusSeconds(STEP_SECONDS));
    }

    private String at(Instant instant) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(instant.getEpochSecond() / STEP_SECONDS)
                    .array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        BigInteger bits = BigInteger.ZERO;
        for (int place = 0; place < secret.length(); place++) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(secret.charAt(place))));
        }
        byte[] key = new byte[BYTES];
        for (int index = BYTES - 1; index >= 0; index--) {
            key[index] = bits.byteValue();
            bits = bits.shiftRight(Byte.SIZE);
        }
        return key;
    }
}
