package org.tenon.pricing.internal;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;

/**
 * Whether a list may stand on a base. A base is named when a list is made and stays, so a list can only stand on older
 * ones and never, by whatever way, on itself.
 */
final class BaseChecks {

    /** The most lists that stand on each other. */
    static final int MAX_DEPTH = 16;

    private BaseChecks() {}

    static void check(EntityManager em, NewPriceList list, PriceListId baseId) {
        PriceList base = ListRow.find(em, baseId)
                .map(ListRow::list)
                .orElseThrow(() -> refused("pricing.unknown-base", "There is no price list " + baseId + "."));
        if (!base.definition().currency().equals(list.currency())) {
            throw refused(
                    "pricing.currency-mismatch",
                    "The price list " + base.definition().code() + " is in "
                            + base.definition().currency() + ", this one is in " + list.currency() + ".");
        }
        int depth = 2;
        Optional<PriceListId> next = base.definition().base();
        while (next.isPresent()) {
            if (++depth > MAX_DEPTH) {
                throw refused("pricing.base-too-deep", "More than " + MAX_DEPTH + " lists would stand on each other.");
            }
            next = ListRow.find(em, next.get())
                    .flatMap(row -> row.list().definition().base());
        }
    }

    private static InvalidRequestException refused(String code, String message) {
        return new InvalidRequestException("/base", code, message);
    }
}
