/** Keeps the choices of providers in the database. What they say is the switchboard's business, and nothing here reads it. */
@NullMarked
package org.tenon.routes.internal;

import org.jspecify.annotations.NullMarked;
