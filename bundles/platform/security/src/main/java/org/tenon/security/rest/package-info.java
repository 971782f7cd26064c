/** Users, tokens and the own account by HTTP. */
@NullMarked
package org.tenon.security.rest;

import org.jspecify.annotations.NullMarked;
