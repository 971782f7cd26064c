package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.tenon.pricing.PriceFinding;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.internal.lint.LintedList;
import org.tenon.pricing.internal.lint.Linter;

/** Brings together what the checks of a list have to know. */
final class ListLint {

    private final EntityManager em;
    private final Currency own;
    private final ConcernedRules concerned;

    /**
     * @param own the currency that the company keeps its books in
     * @param concerned which rules of other lists are looked at
     */
    ListLint(EntityManager em, Currency own, ConcernedRules concerned) {
        this.em = em;
        this.own = own;
        this.concerned = concerned;
    }

    /**
     * @param rules of the list, as they are or as they would be
     * @param fresh those of them that are new
     */
    List<PriceFinding> findings(PriceList list, List<PriceRule> rules, Set<PriceRuleId> fresh, LocalDate from) {
        return Linter.findings(new LintedList(
                list.definition().policy(),
                rules,
                fresh,
                below(list, rules),
                list.definition().base().isPresent(),
                from,
                cycle(list, rules),
                noRate(list.definition().currency(), from)));
    }

    private static Stream<PriceListId> startsOf(PriceList list, List<PriceRule> rules) {
        return Stream.concat(
                        list.definition().base().stream(),
                        rules.stream()
                                .filter(rule -> rule.definition().base() instanceof RuleBase.OtherList)
                                .map(rule ->
                                        ((RuleBase.OtherList) rule.definition().base()).list()))
                .distinct();
    }

    /** The rules of all lists that it stands on. */
    private List<PriceRule> below(PriceList list, List<PriceRule> rules) {
        List<PriceRule> below = new ArrayList<>();
        Set<PriceListId> seen = new HashSet<>(Set.of(list.id()));
        Deque<PriceListId> open = new ArrayDeque<>(startsOf(list, rules).toList());
        while (!open.isEmpty()) {
            PriceListId next = open.pop();
            Optional<PriceList> found = seen.add(next) ? ListRow.find(em, next).map(ListRow::list) : Optional.empty();
            if (found.isPresent()) {
                List<PriceRule> its = concerned.of(em, found.get());
                below.addAll(its);
                startsOf(found.get(), its).forEach(open::push);
            }
        }
        return below;
    }

    private Optional<String> cycle(PriceList list, List<PriceRule> rules) {
        ListGraph graph = new ListGraph(em);
        return startsOf(list, rules)
                .filter(other -> graph.standsOn(other.value(), list.id().value()))
                .findFirst()
                .map(other -> "The price list " + list.definition().code() + " takes prices from " + other
                        + ", which takes them from it.");
    }

    private Optional<String> noRate(Currency currency, LocalDate on) {
        return Rates.around(em, currency, own, on).way(currency, own, own).isPresent()
                ? Optional.empty()
                : Optional.of("On " + on + " there is no exchange rate between " + currency + " and " + own + ".");
    }
}
