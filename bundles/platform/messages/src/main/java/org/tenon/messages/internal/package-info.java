/**
 * Keeps messages until a channel's server has taken them. Knows no channel and no capability: both are services of the
 * kernel's types.
 */
@NullMarked
package org.tenon.messages.internal;

import org.jspecify.annotations.NullMarked;
