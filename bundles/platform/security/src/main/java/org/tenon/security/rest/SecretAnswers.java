package org.tenon.security.rest;

import javax.ws.rs.core.CacheControl;

/** How an answer with a secret is marked: nobody may keep it, Tenon for repetitions of the request included. */
final class SecretAnswers {

    private SecretAnswers() {}

    static CacheControl notKept() {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        never.setNoTransform(false);
        return never;
    }
}
