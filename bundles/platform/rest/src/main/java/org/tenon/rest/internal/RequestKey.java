package org.tenon.rest.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * What an {@code Idempotency-Key} names.
 *
 * @param id the key among all of all users: two users may choose the same
 * @param fingerprint of the request itself, to tell a repetition from another request
 */
record RequestKey(String id, String user, String fingerprint) {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    static RequestKey of(String key, ApiRequest request) throws IOException {
        if (!PRINTABLE.matcher(key).matches()) {
            throw new InvalidRequestException(
                    "", "idempotency.key", "An Idempotency-Key has 1 to 255 printable ASCII characters.");
        }
        String user = request.login().required().user();
        String line = request.getMethod() + " " + request.getRequestURI() + "?"
                + Optional.ofNullable(request.getQueryString()).orElse("") + "\n";
        return new RequestKey(sha256(text(user + "\n" + key)), user, sha256(text(line), request.body()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
