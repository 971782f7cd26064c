package org.tenon.pricing.internal.engine;

import java.util.List;
import java.util.Set;
import org.tenon.pricing.PriceListId;

/** The rules of one list, to be asked. Tests have a second way to find them, to compare with. */
interface ListRules {

    /** The other lists whose prices its rules start from. */
    Set<PriceListId> others();

    /** Whether a rule names a category. */
    boolean speaksOfCategories();

    /** Whether a rule is by this unit, which is not its products' own. */
    boolean speaksOf(String unit);

    /** All rules that speak of a line's goods and buyer, whether they hold for it or not. */
    List<Rule> speaking(LineQuery line);

    /** All rules that match, in no order. */
    Matches matching(LineQuery line, boolean hasBase);
}
