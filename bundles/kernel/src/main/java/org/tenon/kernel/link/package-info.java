/** Links that let somebody without an account see one thing. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.link;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
