/**
 * The demo company: Northwind Traders, whose 830 orders of 1996 to 1998 run through the whole main flow, by the same service
 * interfaces that everybody uses. Nothing here is known to a capability.
 *
 * <p>The data is Microsoft's sample database (MIT, see {@code northwind/LICENSE.microsoft-sql-server-samples.txt}).
 */
@NullMarked
package org.tenon.demo.northwind;

import org.jspecify.annotations.NullMarked;
