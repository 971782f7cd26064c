package org.tenon.security.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that are tried first: the commonest ones ({@code common-passwords.txt}), one short piece again and again, and names of here
 * with what people put around them.
 */
final class CommonPasswords {

    private static final String LIST = "common-passwords.txt";
    private static final int LONGEST_PIECE = 3;
    private static final Set<String> COMMON = read();

    private CommonPasswords() {}

    /** @param names of the user, the company and the product */
    static boolean has(String password, Collection<String> names) {
        String lower = password.toLowerCase(Locale.ROOT);
        return COMMON.contains(lower) || repeats(lower) || names.stream().anyMatch(name -> isMadeOf(lower, name));
    }

    private static boolean repeats(String password) {
        for (int piece = 1; piece <= LONGEST_PIECE; piece++) {
            if (password.startsWith(password.substring(piece))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is nothing but the name, digits and signs. */
    private static boolean isMadeOf(String password, String name) {
        String letters = lettersOf(password);
        return !letters.isEmpty() && letters.equals(lettersOf(name.toLowerCase(Locale.ROOT)));
    }

    private static String lettersOf(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
