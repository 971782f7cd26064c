/** The standard provider of sales, tested alone and with the standard providers around it. */
@NullMarked
package org.tenon.sales.internal;

import org.jspecify.annotations.NullMarked;
