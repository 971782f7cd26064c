/**
 * What every provider of the capability {@code catalog} must pass. Let a test class implement each contract, hand it the
 * service to be tested, and run it on every database that the provider supports. The contracts need no empty system, and
 * may run in any order.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.testing.contract.catalog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
