/** What the contracts of several capabilities need to be told. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.testing.contract;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
