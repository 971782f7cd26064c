/**
 * The contract of the sales capability. A provider's test implements the interfaces of this package and hands them the
 * provider's services; they bring the tests.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.testing.contract.sales;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
