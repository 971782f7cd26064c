/**
 * An inventory of its own, in plain SQL: balances by product and warehouse, a journal of what came and left, and the claims of
 * documents. One transaction at a time changes a warehouse; readers wait for nobody.
 *
 * <p>{@link org.tenon.samples.stock.JournalStock}, {@link org.tenon.samples.stock.ClaimedStock} and
 * {@link org.tenon.samples.stock.ShelfPromises} answer, {@link org.tenon.samples.stock.StockExchange} gives the data away and
 * takes another's.
 */
@NullMarked
package org.tenon.samples.stock;

import org.jspecify.annotations.NullMarked;
