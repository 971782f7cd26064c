package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What rules are asked about.
 *
 * @param quantity how many units, without sign
 */
record LineQuery(
        String product,
        Optional<String> category,
        String customer,
        Optional<String> group,
        BigDecimal quantity,
        LocalDate on) {}
