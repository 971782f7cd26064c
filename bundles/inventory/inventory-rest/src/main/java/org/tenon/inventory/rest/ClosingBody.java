package org.tenon.inventory.rest;

import java.time.LocalDate;
import java.util.Optional;

/** @param through the day up to which all is closed; empty when nothing is */
record ClosingBody(Optional<LocalDate> through) {}
