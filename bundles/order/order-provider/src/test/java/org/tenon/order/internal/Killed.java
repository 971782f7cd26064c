package org.tenon.order.internal;

/** The JVM ended here: nobody catches it, and nothing is done after it. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed(String where) {
        super(where, null, false, false);
    }
}
