package org.tenon.security.internal;

/** Who credentials stand for, and what they are good for. */
record Identity(User user, Scope scope) {

    static Identity whole(User user) {
        return new Identity(user, Scope.ALL);
    }
}
