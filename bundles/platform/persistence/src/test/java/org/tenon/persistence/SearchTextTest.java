package org.tenon.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenon.persistence.SearchText.Range;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Königlich Essen, koniglich essen",
        "Folies Gourmandes é ü ö ç ã å, folies gourmandes e u o c a a",
        "Århus Smørrebrød, arhus smorrebrod",
        "STRASSE Straße, strasse strasse",
        "ＡＢＣ１２, abc12",
        "İstanbul, istanbul",
        "上海机械, 上海机械",
        "한국, 한국"
    })
    void folds_case_accents_and_width(String text, String folded) {
        assertThat(SearchText.folded(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Alfreds Futterkiste, futter",
        "Alfreds Futterkiste, TERK",
        "Alfreds Futterkiste, kiste alf",
        "Ana Trujillo Emparedados y helados, y",
        "C-000017, C-000017",
        "C-000017, 17",
        "maria.anders@example.org, anders@exam",
        "上海机械有限公司, 机械",
        "上海机械有限公司, 司"
    })
    void finds_what_a_text_contains(String text, String query) {
        assertThat(matches(SearchText.fragments(text), query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Alfreds Futterkiste, kista", "Alfreds Futterkiste, alfred x", "上海机械, 海机上"})
    void does_not_find_what_it_does_not_contain(String text, String query) {
        assertThat(matches(SearchText.fragments(text), query)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"030-0074321, 0300074321", "030-0074321, (030) 007-4321", "(5) 555-4729, 5554729", "+86 21 5555, 862155"
    })
    void finds_a_phone_whatever_its_punctuation(String phone, String query) {
        assertThat(matches(SearchText.phoneFragments(phone), query)).isTrue();
    }

    @Test
    void keeps_no_fragment_wider_than_its_column() {
        Set<String> fragments = SearchText.fragments("x".repeat(1000) + " " + "\uD842\uDFB7".repeat(100));

        assertThat(fragments).allSatisfy(fragment -> assertThat(fragment).hasSizeLessThanOrEqualTo(64));
        assertThat(matches(fragments, "x".repeat(500))).isTrue();
    }

    @Test
    void looks_for_nothing_when_there_are_no_letters() {
        assertThat(SearchText.ranges(" -\u0000%_' ")).isEmpty();
    }

    @Test
    void looks_for_a_bounded_number_of_words() {
        assertThat(SearchText.ranges("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10")).hasSize(8);
    }

    @Test
    void ends_a_range_behind_everything_that_begins_with_it() {
        assertThat(SearchText.ranges("ist")).containsExactly(new Range("ist", "isu"));
    }

    @Test
    void looks_for_the_longest_word_first() {
        assertThat(SearchText.ranges("ab abcd abc")).extracting(Range::from).containsExactly("abcd", "abc", "ab");
    }

    private static boolean matches(Set<String> fragments, String query) {
        return SearchText.ranges(query).stream().allMatch(range -> fragments.stream()
                .anyMatch(fragment -> fragment.compareTo(range.from()) >= 0 && fragment.compareTo(range.to()) < 0));
    }
}
