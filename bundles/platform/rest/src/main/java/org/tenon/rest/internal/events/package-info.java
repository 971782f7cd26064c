/** The change feed over HTTP. It belongs to no capability, so it lives beside the REST runtime. */
@NullMarked
package org.tenon.rest.internal.events;

import org.jspecify.annotations.NullMarked;
