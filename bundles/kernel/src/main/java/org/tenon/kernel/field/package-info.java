/**
 * Fields that a company adds to customers and other records of its own, at run time. What fields there are is defined here, for all kinds
 * of records in one way ({@link org.tenon.kernel.field.FieldDefinitions}); what they say of a record is part of that record, in its
 * service, its transaction and its store.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.field;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
