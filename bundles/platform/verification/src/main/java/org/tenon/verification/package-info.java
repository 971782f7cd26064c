/**
 * Runs a capability's contract against an installed provider, in a process and a database of its own, and keeps what came of
 * it. Which promises there are is the contract kit's business; who may answer calls is the switchboard's.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.verification;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
