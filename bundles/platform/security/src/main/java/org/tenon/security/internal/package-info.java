/**
 * Users, their passwords, roles and tokens, and the judgement of credentials. What a role may do is configuration; that
 * {@code admin} may do everything is not.
 */
@NullMarked
package org.tenon.security.internal;

import org.jspecify.annotations.NullMarked;
