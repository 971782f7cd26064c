/** Modules by HTTP: what is installed, what a change would do, and the change. */
@NullMarked
package org.tenon.modules.rest;

import org.jspecify.annotations.NullMarked;
