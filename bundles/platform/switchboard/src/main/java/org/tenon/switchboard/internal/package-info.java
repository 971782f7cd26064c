/**
 * How calls are routed. {@link org.tenon.switchboard.internal.Hiding} keeps the providers' own services from everybody,
 * {@link org.tenon.switchboard.internal.Providers} follows them, a {@link org.tenon.switchboard.internal.Router} for each
 * capability has its {@link org.tenon.switchboard.internal.Chooser} choose, and a
 * {@link org.tenon.switchboard.internal.Line} for each interface carries the calls.
 */
@NullMarked
package org.tenon.switchboard.internal;

import org.jspecify.annotations.NullMarked;
