/** Keeps suppliers and purchase orders in the installation's database. Stock, and what is expected of it, is inventory's. */
@NullMarked
package org.tenon.purchasing.internal;

import org.jspecify.annotations.NullMarked;
