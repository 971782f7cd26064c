/**
 * The values that two or more capability APIs need in a signature: money, quantities, percentages, ids, pages.
 *
 * <p>What only one capability needs lives in that capability's API. Nothing here knows a framework.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.kernel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
