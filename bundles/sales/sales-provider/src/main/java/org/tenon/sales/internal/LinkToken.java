package org.tenon.sales.internal;

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
 * A link's token: its id, when it expires, and an HMAC of both, so that one who has a link can make no other and make none last
 * longer.
 *
 * @param expires to the second
 */
record LinkToken(String link, Instant expires) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{1,64})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    /** Says what the HMAC is of: the key signs nothing else with the same words. */
    private static final String PURPOSE = "tenon quote link 1\n";

    String signed(byte[] key) {
        return link + "." + expires.getEpochSecond() + "." + signature(key);
    }

    /** @return empty unless it was signed with the key */
    static Optional<LinkToken> read(String text, byte[] key) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LinkToken token = new LinkToken(parts.group(1), Instant.ofEpochSecond(Long.parseLong(parts.group(2))));
        byte[] claimed = parts.group(3).getBytes(StandardCharsets.US_ASCII);
        byte[] right = token.signature(key).getBytes(StandardCharsets.US_ASCII);
        // Takes as long for a signature that is nearly right as for any other.
        return MessageDigest.isEqual(claimed, right) ? Optional.of(token) : Optional.empty();
    }

    private String signature(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            String words = PURPOSE + link + "\n" + expires.getEpochSecond();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
