package org.tenon.order.rest;

import java.time.LocalDate;
import java.util.Optional;

/** The day of an order's payment, of its arrival at the customer's or of its installation, as a request gives it; without a day it is today's. */
record DeliveryInput(Optional<LocalDate> on) {}
