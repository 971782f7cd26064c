/** How capabilities say whether what they keep still goes together: audits that find nothing when all is well. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
