package org.tenon.inventory.rest;

import org.jspecify.annotations.Nullable;

/** A bar code, as a request gives it. */
record BarcodeInput(@Nullable String code) {}
