package org.tenon.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two one-way functions that stand in for secrets where they are kept. */
final class Digests {

    private static final String HMAC = "HmacSHA256";

    private Digests() {}

    /** For random secrets of full length: nobody can guess what it was made of. */
    static String sha256(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** For secrets that people chose: without the key nobody can try guesses. Looked up once, since every request needs one. */
    static UnaryOperator<String> hmac(byte[] key) {
        try {
            Mac prepared = Mac.getInstance(HMAC);
            prepared.init(new SecretKeySpec(key, HMAC));
            return secret -> hmac(prepared, secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }

    private static String hmac(Mac prepared, String secret) {
        try {
            Mac mac = (Mac) prepared.clone();
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own " + HMAC + " can be cloned", e);
        }
    }
}
