/**
 * Moves a capability's data from one provider to another while both are installed, and then the calls. How is nobody's
 * business and lives in the internal package; what providers contribute is in {@code org.tenon.kernel.exchange}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.migration;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
