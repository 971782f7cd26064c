package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.Optional;

/** From which day a draft is published; from today on when it is left out. */
record PublicationInput(Optional<LocalDate> from) {}
