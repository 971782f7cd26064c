package org.tenon.kernel.link;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A link's token: its id, when it expires, and an HMAC (SHA-256) of both, so that one who has a link can make no other and make none last
 * longer. Whether the link was taken back is for whoever made it to know.
 *
 * @param id 1 to 64 characters: digits, the letters a to f, hyphens
 * @param expires to the second
 */
public record SignedToken(String id, Instant expires) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{1,64})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    public SignedToken {
        requireNonNull(id, "id");
        requireNonNull(expires, "expires");
    }

    /**
     * The token as a part of an address.
     *
     * @param purpose what the link is to, for example {@code "tenon quote link 1"}: a token for one purpose is none for another
     */
    public String signed(String purpose, byte[] key) {
        return id + "." + expires.getEpochSecond() + "." + signature(purpose, key);
    }

    /** @return empty unless it was signed for the purpose with the key; an expired one is read */
    public static Optional<SignedToken> read(String text, String purpose, byte[] key) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        SignedToken token = new SignedToken(parts.group(1), Instant.ofEpochSecond(Long.parseLong(parts.group(2))));
        byte[] claimed = parts.group(3).getBytes(StandardCharsets.US_ASCII);
        byte[] right = token.signature(purpose, key).getBytes(StandardCharsets.US_ASCII);
        // Takes as long for a signature that is nearly right as for any other.
        return MessageDigest.isEqual(claimed, right) ? Optional.of(token) : Optional.empty();
    }

    private String signature(String purpose, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            String words = purpose + "\n" + id + "\n" + expires.getEpochSecond();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
