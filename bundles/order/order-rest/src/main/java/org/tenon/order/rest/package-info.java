/**
 * Orders over HTTP: {@code /api/orders} with what becomes of them, and the panel that orders add to a customer's overview. Knows
 * the API of orders, never a provider.
 */
@NullMarked
package org.tenon.order.rest;

import org.jspecify.annotations.NullMarked;
