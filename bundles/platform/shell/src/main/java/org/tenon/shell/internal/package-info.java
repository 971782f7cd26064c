/**
 * The {@code tenon:} commands. A command looks its services up when it runs: a reference to one that is missing would hide
 * all commands of this bundle.
 */
@NullMarked
package org.tenon.shell.internal;

import org.jspecify.annotations.NullMarked;
