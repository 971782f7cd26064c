package org.tenon.customer.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenon.persistence.SearchText;

/**
 * A name without what may be written differently: case, accents, punctuation, legal forms.
 *
 * @param words in their order
 * @param spelled the same words with their umlauts as they were written
 */
record MatchName(List<String> words, List<String> spelled) {

    private static final double TYPED = 0.7;
    private static final int TYPED_LETTERS = 4;
    /** From here on scripts have a word where others have a letter. */
    private static final char IDEOGRAPHS = '\u2E80';

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** "S.A." is one word, and so is "Peter's". */
    private static final Pattern JOINT = Pattern.compile("(?<=\\p{L})[.'’](?=\\p{L}|\\s|$)");

    /** Legal forms of companies as they end names in Europe, America and Asia, without their dots. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "gmbh",
            "mbh",
            "co",
            "kg",
            "kgaa",
            "ag",
            "ohg",
            "gbr",
            "ug",
            "ev",
            "eg",
            "se",
            "and",
            "und",
            "et",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "company",
            "sa",
            "sas",
            "sarl",
            "sasu",
            "snc",
            "sl",
            "slu",
            "sll",
            "srl",
            "spa",
            "sapa",
            "bv",
            "nv",
            "vof",
            "oy",
            "oyj",
            "ab",
            "as",
            "asa",
            "aps",
            "kk",
            "pty",
            "pte",
            "sdn",
            "bhd",
            "pt",
            "tbk",
            "kft",
            "zrt",
            "sro",
            "doo",
            "lda",
            "ltda",
            "jsc",
            "pjsc",
            "ooo",
            "oao",
            "zao");

    /** The same for names that are written without spaces, the longest first. */
    private static final Pattern LEGAL_ENDINGS =
            Pattern.compile("(集团|集團)?(股份有限公司|有限责任公司|有限責任公司|有限公司|分公司|公司)|集团|集團|株式会社|有限会社|合同会社|주식회사");

    /** German has two ways to write an umlaut, with and without dots; SearchText leaves the vowel without. */
    private static final Pattern UMLAUT = Pattern.compile("(?<=[aou])e");

    MatchName {
        words = List.copyOf(words);
        spelled = List.copyOf(spelled);
    }

    static MatchName of(String name) {
        String plain = JOINT.matcher(SearchText.folded(name)).replaceAll("");
        // A word that is nothing but a legal form is still a word.
        List<String> spelled = WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(word -> Optional.of(LEGAL_ENDINGS.matcher(word).replaceAll(""))
                        .filter(rest -> !rest.isEmpty())
                        .orElse(word))
                .toList();
        int end = spelled.size();
        while (end > 1 && LEGAL_FORMS.contains(spelled.get(end - 1))) {
            end--;
        }
        return new MatchName(
                spelled.stream()
                        .limit(end)
                        .map(word -> UMLAUT.matcher(word).replaceAll(""))
                        .toList(),
                spelled.subList(0, end));
    }

    /**
     * The beginnings of the words, up to so many letters and not as far as something that can be written in two ways: what is
     * alike begins with them.
     */
    List<String> beginnings(int letters) {
        return spelled.stream()
                .map(word -> {
                    Matcher umlaut = UMLAUT.matcher(word);
                    int sure = umlaut.find() ? umlaut.start() : word.length();
                    return word.substring(0, Math.min(sure, letters));
                })
                .toList();
    }

    /** All of it as one word. */
    String key() {
        return String.join("", words);
    }

    /**
     * How alike two names are, from 0 to 1: the share of the pairs of neighbouring letters that they have in common (the
     * coefficient of Dice), whatever the order of the words. What begins like the other, as while it is typed, is alike too.
     */
    double likeness(MatchName other) {
        if (key().equals(other.key())) {
            return 1;
        }
        Map<String, Integer> mine = pairs();
        Map<String, Integer> theirs = other.pairs();
        int common = mine.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), theirs.getOrDefault(pair.getKey(), 0)))
                .sum();
        double dice = 2.0 * common / Math.max(1, size(mine) + size(theirs));
        return begins(other) ? Math.max(dice, TYPED) : dice;
    }

    /** Whether one is as much of the other as somebody has typed by now. */
    private boolean begins(MatchName other) {
        String shorter = key().length() < other.key().length() ? key() : other.key();
        String longer = key().length() < other.key().length() ? other.key() : key();
        boolean enough =
                shorter.length() >= TYPED_LETTERS || (shorter.length() >= 2 && shorter.charAt(0) >= IDEOGRAPHS);
        return enough && longer.startsWith(shorter);
    }

    private Map<String, Integer> pairs() {
        Map<String, Integer> pairs = new HashMap<>();
        for (String word : words) {
            if (word.length() == 1) {
                pairs.merge(word, 1, Integer::sum);
            }
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.merge(word.substring(i, i + 2), 1, Integer::sum);
            }
        }
        return pairs;
    }

    private static int size(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
