package org.tenon.security.internal;

/** A user and what the password is checked against. */
record Credentials(User user, String passwordHash) {}
