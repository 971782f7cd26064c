/**
 * What makes a service interface a swappable capability, and the facts that the switchboard keeps about it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.capability;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
