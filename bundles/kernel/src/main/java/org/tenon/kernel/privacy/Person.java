package org.tenon.kernel.privacy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose data is meant.
 *
 * @param customers the ids under which the customer is or was kept that he is or belongs to
 * @param whole whether he is the customer himself, so that everything under these ids is his; else he is one of its contacts
 * @param names what he is called there
 * @param emails his e-mail addresses, in lower case
 * @param phones his telephone numbers, as they are kept
 */
public record Person(Set<String> customers, boolean whole, Set<String> names, Set<String> emails, Set<String> phones) {

    /** A single letter is nobody's name. */
    private static final int SHORTEST = 2;

    public Person {
        customers = Set.copyOf(customers);
        names = Set.copyOf(names);
        emails = emails.stream().map(Person::folded).collect(toUnmodifiableSet());
        phones = Set.copyOf(phones);
    }

    /** Whether somebody who is called so is he: by the e-mail address where there is one, else by the name alone. */
    public boolean is(String name, Optional<String> email) {
        return email.map(address -> emails.contains(folded(address))).orElseGet(() -> names.contains(name));
    }

    /** Whether a message to that address is to him. */
    public boolean isReachedAt(String address) {
        return emails.contains(folded(address)) || phones.contains(address);
    }

    /**
     * A text in which his names and addresses are replaced by {@link ErasedData#WORD}, without regard to case; where words have blanks between
     * them, only whole ones.
     */
    public String takenOutOf(String text) {
        String without = text;
        for (Set<String> words : List.of(emails, phones, names)) {
            for (String word : words) {
                without = takenOut(word.strip(), without);
            }
        }
        return without;
    }

    private static String takenOut(String word, String text) {
        if (word.codePointCount(0, word.length()) < SHORTEST) {
            return text;
        }
        String exact = Pattern.quote(word);
        String pattern = word.codePoints().anyMatch(Character::isIdeographic)
                ? exact
                : "(?<![\\p{L}\\p{N}])" + exact + "(?![\\p{L}\\p{N}])";
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(ErasedData.WORD));
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
