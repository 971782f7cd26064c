package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tenon.persistence.SearchText;

/**
 * Who comes into question for a search by words, and what each of them is still asked for. With neither {@code merged} nor
 * {@code gathered} it is everybody.
 *
 * @param merged fragments whose customers stand in the order of their numbers, and are merged along the index
 * @param gathered words whose customers are read from the index, cut with each other and sorted
 * @param asked the words that each in question is asked for
 * @param even those of the words asked for that are one fragment
 * @param most how many are in question at most, as far as that is known
 */
record Candidates(
        List<String> merged,
        List<SearchText.Range> gathered,
        List<SearchText.Range> asked,
        List<SearchWord> even,
        int most) {

    static Candidates everybody(List<SearchText.Range> words) {
        return new Candidates(List.of(), List.of(), words, List.of(), Integer.MAX_VALUE);
    }

    /**
     * The words that have the fewest lead.
     *
     * @param words all
     * @param known the first of them, as the index counted them
     * @param rare a word that only so many have leads alone
     * @param counted how far they were counted; whatever has as many is no reason to gather them
     */
    static Candidates of(List<SearchText.Range> words, List<SearchWord> known, int rare, int counted) {
        SearchWord leading = known.stream()
                .min(Comparator.comparingInt(SearchWord::count)
                        .thenComparing(word -> word.only().isEmpty()))
                .orElseThrow();
        List<SearchWord> ordered =
                known.stream().filter(word -> word.only().isPresent()).toList();
        List<SearchText.Range> asked = new ArrayList<>(words);
        if (leading.only().isPresent()) {
            ordered.forEach(word -> asked.remove(word.range()));
            List<String> merged =
                    ordered.stream().flatMap(word -> word.only().stream()).toList();
            return new Candidates(merged, List.of(), asked, List.of(), leading.count());
        }
        List<SearchText.Range> gathered = known.stream()
                .filter(word -> leading.count() <= rare ? word.equals(leading) : word.count() < counted)
                .map(SearchWord::range)
                .toList();
        asked.removeAll(gathered);
        List<SearchWord> even =
                ordered.stream().filter(word -> asked.contains(word.range())).toList();
        return new Candidates(List.of(), gathered, asked, even, leading.count());
    }

    boolean isEverybody() {
        return merged.isEmpty() && gathered.isEmpty();
    }
}
