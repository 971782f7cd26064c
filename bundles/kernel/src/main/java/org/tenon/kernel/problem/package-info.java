/**
 * How a capability says no: unchecked exceptions that carry a stable code and data. The REST layer turns each into
 * an RFC 9457 problem; nobody else needs to know about HTTP.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.problem;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
