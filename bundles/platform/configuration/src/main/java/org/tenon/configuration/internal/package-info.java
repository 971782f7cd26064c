/** What admins set while the platform runs: forms from the bundles' metatype, kept in the database on top of the files. */
@NullMarked
package org.tenon.configuration.internal;

import org.jspecify.annotations.NullMarked;
