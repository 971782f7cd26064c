/**
 * The log of every change, as readers see it: who, when, what, from where, through which provider; and whether its chain holds. It is
 * written by {@link org.tenon.kernel.auditlog.AuditLog}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
