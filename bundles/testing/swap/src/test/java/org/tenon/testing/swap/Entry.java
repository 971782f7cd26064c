package org.tenon.testing.swap;

/**
 * A request and its answer.
 *
 * @param at when it was due, in milliseconds since the load began
 * @param call what it is: {@code "quote.edit"}
 * @param phase what was being done to the platform
 * @param status 0 when there was no answer
 * @param micros from when it was due until the answer was there: a late client counts
 * @param retryAfter the header; empty when there is none
 * @param answer its text, or the exception
 */
record Entry(long at, String call, String phase, int status, long micros, String retryAfter, String answer) {

    boolean failed() {
        return status < 200 || status > 299;
    }
}
