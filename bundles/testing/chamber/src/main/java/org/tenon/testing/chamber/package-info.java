/**
 * The process: starts a framework with the bundles that it was given, and ends with it or with the process that started it.
 * Runs on the class path, beside JUnit; everything that meets the candidate is in the internal package, in a bundle.
 */
@NullMarked
package org.tenon.testing.chamber;

import org.jspecify.annotations.NullMarked;
