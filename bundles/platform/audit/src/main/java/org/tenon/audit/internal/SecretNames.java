package org.tenon.audit.internal;

import java.util.regex.Pattern;

/** Names that secrets have: what is called so is masked, also where somebody forgot to say that it is one. */
final class SecretNames {

    private static final Pattern NAMES =
            Pattern.compile("(?i).*(password|passwd|passphrase|secret|credential|api.?key|private.?key|token)s?");

    private SecretNames() {}

    static boolean isOne(String name) {
        return NAMES.matcher(name).matches();
    }
}
