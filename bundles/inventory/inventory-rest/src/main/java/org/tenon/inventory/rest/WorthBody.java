package org.tenon.inventory.rest;

import java.util.Optional;
import org.tenon.kernel.Money;

/** What all stock is worth; no value when nothing ever moved. */
record WorthBody(int products, Optional<Money> value) {}
