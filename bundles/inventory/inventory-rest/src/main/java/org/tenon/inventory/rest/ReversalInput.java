package org.tenon.inventory.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be taken back, and why. */
record ReversalInput(@Nullable String document, Optional<String> note) {}
