package org.tenon.ui.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one HTML page, and what it lets a browser do: run our own scripts and nothing else. */
final class Frame {

    private static final String HTML =
            """
            <!DOCTYPE html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Tenon</title>
                <link rel="icon" href="%1$sicon.svg" type="image/svg+xml">
                <link rel="manifest" href="%1$smanifest.webmanifest">
                <meta name="theme-color" content="#0b57c2">
                <link rel="stylesheet" href="%1$sshell.css">
                <script type="importmap">%2$s</script>
                <script type="module" src="%1$sshell.js"></script>
              </head>
              <body>
                <tenon-shell></tenon-shell>
                <noscript>Tenon needs JavaScript. Tenon 需要 JavaScript。</noscript>
              </body>
            </html>
            """;

    private final byte[] html;
    private final String policy;

    /** @param base the address of the shell's files, with a slash at its end */
    Frame(String base) {
        String imports = "{\"imports\":{\"tenon/ui\":\"" + base + "tenon.js\"}}";
        html = HTML.formatted(base, imports).getBytes(StandardCharsets.UTF_8);
        policy = "default-src 'none'; script-src 'self' 'sha256-" + sha256(imports) + "'; style-src 'self'; "
                + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
                + "form-action 'none'";
    }

    byte[] html() {
        return html.clone();
    }

    String policy() {
        return policy;
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
