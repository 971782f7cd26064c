/**
 * The standard provider of sales: opportunities on a configured pipeline, quotes with their revisions, approval by a
 * policy. Quotes are priced, promised and ordered by the other capabilities; here is only what they say, kept as it was
 * said.
 */
@NullMarked
package org.tenon.sales.internal;

import org.jspecify.annotations.NullMarked;
