/**
 * How the platform serves resources: {@link org.tenon.rest.internal.ApiServlet} takes every request below {@code /api},
 * finds out who calls, and hands it to the {@link org.tenon.rest.internal.BundleServer} of the bundle that owns the first
 * segment of the path. What changes something runs in one transaction
 * ({@link org.tenon.rest.internal.ChangingRequests}). Everything that goes wrong becomes a
 * {@link org.tenon.rest.internal.Problem}.
 */
@NullMarked
package org.tenon.rest.internal;

import org.jspecify.annotations.NullMarked;
