package org.tenon.inventory.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param through the day up to which all is to be closed */
record ClosingInput(@Nullable LocalDate through) {}
