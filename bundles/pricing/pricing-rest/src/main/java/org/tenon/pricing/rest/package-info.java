/**
 * Pricing over HTTP: {@code /api/prices}, {@code /api/price-lists} with their rules, {@code /api/tax-rules}. Knows the API
 * of pricing, never a provider.
 */
@NullMarked
package org.tenon.pricing.rest;

import org.jspecify.annotations.NullMarked;
