/** Small extension points of the customer capability. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.customer.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
