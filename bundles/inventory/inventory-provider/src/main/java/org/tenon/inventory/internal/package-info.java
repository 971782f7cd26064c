/**
 * Inventory's default provider. Stock is a ledger of moves that are only ever added; a level is a projection of it and is
 * kept in the same transaction. Everything that changes a level locks the level's row first, in the order of the products,
 * and reads reservations only afterwards.
 */
@NullMarked
package org.tenon.inventory.internal;

import org.jspecify.annotations.NullMarked;
