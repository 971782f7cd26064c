package org.tenon.persistence;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds texts by what they contain, with nothing but an ordered index, alike on every database. A text is folded (case,
 * accents, width) and cut into words; for each word its tails are kept as rows of a search table: {@code "kiste"} leaves
 * {@code kiste}, {@code iste}, {@code ste}. What contains {@code "ist"} then has a tail that begins with it, which is a
 * range of the index:
 *
 * <pre>{@code where fragment >= 'ist' and fragment < 'isu'}</pre>
 *
 * <p>Tails of fewer than three letters are not kept, except for scripts that write no spaces, so that one or two Latin
 * letters may miss the last two of a word. Leading zeros of a number may be left out. The column is compared by code points: {@code collate "C"} on PostgreSQL.
 */
public final class SearchText {

    /** The width of the fragment column. Longer words are found by their first letters. */
    public static final int MAX_FRAGMENT = 64;

    private static final int SHORTEST_TAIL = 3;
    private static final int MAX_TERMS = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9]+$)");
    /** Letters of Latin alphabets that Unicode does not take apart. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"));

    private SearchText() {}

    /**
     * The texts that begin with a fragment.
     *
     * @param from the first of them
     * @param to the first text after all of them
     */
    public record Range(String from, String to) {

        static Range startingWith(String fragment) {
            int last = fragment.codePointBefore(fragment.length());
            int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
            String head = fragment.substring(0, fragment.length() - Character.charCount(last));
            return new Range(fragment, head + Character.toString(next));
        }
    }

    /** A text in lower case, without accents, in the plain form of every letter: {@code "Årø ＡＢ"} is {@code "aro ab"}. */
    public static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            folded.append(PLAIN.getOrDefault(plain.charAt(i), String.valueOf(plain.charAt(i))));
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** What to keep for a text, so that {@link #ranges} finds it. */
    public static Set<String> fragments(String text) {
        Set<String> fragments = new LinkedHashSet<>();
        Matcher words = WORD.matcher(folded(text));
        while (words.find()) {
            addTails(words.group(), fragments);
        }
        return fragments;
    }

    /** What to keep for a telephone number: its digits as one word, so that no punctuation matters. */
    public static Set<String> phoneFragments(String phone) {
        return fragments(folded(phone).replaceAll("[^\\p{N}]", ""));
    }

    /**
     * The ranges that a search has to look into, one for each word: a text matches when it has a fragment in every one.
     *
     * @param query what somebody typed; words after the eighth are not looked for
     * @return the longest word's first; empty when there is nothing to look for
     */
    public static List<Range> ranges(String query) {
        return WORD.matcher(folded(query))
                .results()
                .map(word -> Range.startingWith(cut(word.group())))
                .distinct()
                .limit(MAX_TERMS)
                .sorted(Comparator.comparingInt((Range range) -> range.from().length())
                        .reversed())
                .toList();
    }

    private static void addTails(String word, Set<String> fragments) {
        fragments.add(cut(word));
        // Document C-000017 is called 17.
        fragments.add(cut(LEADING_ZEROS.matcher(word).replaceFirst("")));
        for (int i = next(word, 0); i < word.length(); i = next(word, i)) {
            boolean longEnough = word.codePointCount(i, word.length()) >= SHORTEST_TAIL;
            if (longEnough || hasNoSpaces(word.codePointAt(i))) {
                fragments.add(cut(word.substring(i)));
            }
        }
    }

    private static int next(String word, int index) {
        return index + Character.charCount(word.codePointAt(index));
    }

    private static boolean hasNoSpaces(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static String cut(String word) {
        if (word.length() <= MAX_FRAGMENT) {
            return word;
        }
        int end = Character.isHighSurrogate(word.charAt(MAX_FRAGMENT - 1)) ? MAX_FRAGMENT - 1 : MAX_FRAGMENT;
        return word.substring(0, end);
    }
}
