package org.tenon.security.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.tenon.kernel.secret.SealedElsewhereException;
import org.tenon.kernel.secret.SecretKeeper;

/** Writes secrets backwards with what they are for, under a key that can be lost. */
final class TestSecrets implements SecretKeeper {

    private volatile String key = "first";

    void loseKey() {
        key = "second";
    }

    @Override
    public String seal(String secret, String purpose) {
        String all = key + " " + purpose + " " + secret;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(String sealed, String purpose) {
        String all = new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.UTF_8);
        String head = key + " " + purpose + " ";
        if (!all.startsWith(head)) {
            throw new SealedElsewhereException(purpose, new IllegalStateException("another key"));
        }
        return all.substring(head.length());
    }
}
