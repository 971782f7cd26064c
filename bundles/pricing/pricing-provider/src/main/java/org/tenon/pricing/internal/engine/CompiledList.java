package org.tenon.pricing.internal.engine;

import java.util.Optional;
import org.tenon.kernel.DateRange;
import org.tenon.pricing.PriceListId;

/** A price list with its rules and its bases, ready to price with. Immutable. */
public record CompiledList(
        PriceListId id,
        String code,
        boolean taxIncluded,
        DateRange validity,
        RuleChoice policy,
        RuleIndex rules,
        Optional<CompiledList> base) {}
