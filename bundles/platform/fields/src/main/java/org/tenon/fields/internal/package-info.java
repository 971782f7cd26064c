/**
 * Keeps which fields the company has defined, and lets its admins define them. Knows no kind of record: who keeps records registers a
 * {@link org.tenon.kernel.field.FieldKeeper}, and has their values in its own store.
 */
@NullMarked
package org.tenon.fields.internal;

import org.jspecify.annotations.NullMarked;
