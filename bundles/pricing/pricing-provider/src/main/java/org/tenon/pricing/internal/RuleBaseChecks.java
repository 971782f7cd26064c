package org.tenon.pricing.internal;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.RuleBase;

/**
 * Whether rules may start from the lists that they name. Asked while changes of lists wait for each other, so that no two
 * of them make a cycle together.
 */
final class RuleBaseChecks {

    private RuleBaseChecks() {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that are wrong */
    static void check(EntityManager em, PriceList list, List<NewPriceRule> rules) {
        Violations violations = new Violations();
        ListGraph graph = new ListGraph(em);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).base() instanceof RuleBase.OtherList other) {
                check(em, graph, list, other.list(), "/" + i + "/base", violations);
            }
        }
        violations.throwIfAny();
    }

    private static void check(
            EntityManager em,
            ListGraph graph,
            PriceList list,
            PriceListId otherId,
            String place,
            Violations violations) {
        Optional<NewPriceList> other =
                ListRow.find(em, otherId).map(row -> row.list().definition());
        if (!violations.check(
                other.isPresent(), place, "pricing.unknown-base", "There is no price list " + otherId + ".")) {
            return;
        }
        violations.check(
                other.get().currency().equals(list.definition().currency()),
                place,
                "pricing.currency-mismatch",
                "The price list " + other.get().code() + " is in " + other.get().currency() + ", this one is in "
                        + list.definition().currency() + ".");
        String id = list.id().value();
        boolean cycle = graph.standsOn(otherId.value(), id);
        violations.check(
                !cycle,
                place,
                "pricing.base-cycle",
                "The price list " + other.get().code() + " takes prices from this one; it would come back to itself.");
        violations.check(
                cycle || graph.depthBelow(otherId.value()) + graph.heightAbove(id) <= BaseChecks.MAX_DEPTH,
                place,
                "pricing.base-too-deep",
                "More than " + BaseChecks.MAX_DEPTH + " lists would stand on each other.");
    }
}
