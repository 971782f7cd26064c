/** The switchboard by HTTP: who provides what, and who is to. */
@NullMarked
package org.tenon.switchboard.rest;

import org.jspecify.annotations.NullMarked;
