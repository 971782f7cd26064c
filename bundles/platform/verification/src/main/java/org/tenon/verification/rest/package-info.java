/** Verifications by HTTP: asked for, and how far they are. */
@NullMarked
package org.tenon.verification.rest;

import org.jspecify.annotations.NullMarked;
