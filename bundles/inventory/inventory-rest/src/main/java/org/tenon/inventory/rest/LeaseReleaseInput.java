package org.tenon.inventory.rest;

import org.jspecify.annotations.Nullable;
import org.tenon.kernel.sight.DocumentName;

/** Which document gives its lease back, as a request names it. */
record LeaseReleaseInput(@Nullable DocumentName document) {}
