/**
 * Domain events: past-tense facts, written in the transaction that made them true and relayed at least once.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.kernel.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
