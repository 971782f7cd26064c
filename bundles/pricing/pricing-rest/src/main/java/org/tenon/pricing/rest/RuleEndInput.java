package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.Optional;

/** @param end the first day on which the rule holds no more; today when it is left out */
record RuleEndInput(Optional<LocalDate> end) {}
