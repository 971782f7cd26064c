/**
 * What a provider promises that gives its data away and takes another's ({@link org.tenon.kernel.exchange}). It is the same
 * for every capability: a test says how to have something happen at its provider.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.testing.contract.exchange;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
