/** {@code /api/messages} and {@code /api/channels}. */
@NullMarked
package org.tenon.messages.rest;

import org.jspecify.annotations.NullMarked;
