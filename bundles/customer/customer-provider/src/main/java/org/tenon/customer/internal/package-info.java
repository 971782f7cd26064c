/**
 * Keeps customers, groups and credit in the installation's database. Knows nothing of what is sold to them: documents are
 * names of claims, price lists and tax regions are codes that it passes on.
 */
@NullMarked
package org.tenon.customer.internal;

import org.jspecify.annotations.NullMarked;
