package org.tenon.order.rest;

import java.time.LocalDate;
import java.util.Optional;

/** The arrival of an order at the customer's, as a request gives it; without a day it is today's. */
record DeliveryInput(Optional<LocalDate> on) {}
