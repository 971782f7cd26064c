/**
 * Suppliers and purchase orders over HTTP: {@code /api/suppliers}, {@code /api/supply-offers}, {@code /api/purchase-orders}. Knows the
 * API of purchasing, never a provider.
 */
@NullMarked
package org.tenon.purchasing.rest;

import org.jspecify.annotations.NullMarked;
