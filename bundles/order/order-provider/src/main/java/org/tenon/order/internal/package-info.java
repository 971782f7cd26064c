/**
 * The default provider of orders: documents in the installation's database, fulfilled through whatever provides credit and
 * stock. Exports nothing.
 */
@NullMarked
package org.tenon.order.internal;

import org.jspecify.annotations.NullMarked;
