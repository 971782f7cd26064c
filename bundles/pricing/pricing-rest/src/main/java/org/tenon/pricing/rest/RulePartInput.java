package org.tenon.pricing.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The next part of an import.
 *
 * @param from how many rules came before it; left out, it is the next one whatever came
 */
record RulePartInput(Optional<Long> from, @Nullable List<@Nullable RuleInput> rules) {}
