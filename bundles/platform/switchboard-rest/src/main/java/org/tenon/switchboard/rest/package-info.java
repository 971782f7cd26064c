/** The switchboard by HTTP: who provides what, who is to, and whether what the providers keep goes together. */
@NullMarked
package org.tenon.switchboard.rest;

import org.jspecify.annotations.NullMarked;
