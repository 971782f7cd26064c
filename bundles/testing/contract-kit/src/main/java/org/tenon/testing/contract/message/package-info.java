/** The contract of a channel that takes messages to people outside. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.testing.contract.message;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
