/**
 * Who is acting, and from where. The platform's security decides and carries it; capabilities ask.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.tenon.kernel.actor;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
