/** What every provider of purchasing must pass. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.testing.contract.purchasing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
