package org.tenon.inventory.rest;

import org.jspecify.annotations.Nullable;

/** Which document gives its lease back, as a request names it. */
record LeaseReleaseInput(@Nullable String document) {}
