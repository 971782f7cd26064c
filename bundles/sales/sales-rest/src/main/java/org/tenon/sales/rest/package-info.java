/**
 * Sales over HTTP: {@code /api/opportunities} and {@code /api/quotes} with the quote as a printable document, and the panel
 * that sales adds to a customer's overview. Knows the API of sales, never a provider.
 */
@NullMarked
package org.tenon.sales.rest;

import org.jspecify.annotations.NullMarked;
