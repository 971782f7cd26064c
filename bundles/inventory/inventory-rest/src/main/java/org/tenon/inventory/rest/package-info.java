/**
 * Stock and its availability over HTTP: {@code /api/stock} and {@code /api/availability}. Knows the API of inventory, never
 * a provider.
 */
@NullMarked
package org.tenon.inventory.rest;

import org.jspecify.annotations.NullMarked;
