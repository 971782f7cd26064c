package org.tenon.security.internal;

import java.lang.annotation.Annotation;

/** A configuration of whose tokens are taken. */
@SuppressWarnings({"ImmutableAnnotationChecker", "ArrayRecordComponent"})
record TrustedIssuer(
        String issuer,
        String audience,
        String keys,
        String[] algorithms,
        String user_claim,
        String roles_claim,
        String[] roles_map)
        implements SignedTokensConfig {

    static TrustedIssuer none() {
        return new TrustedIssuer("", "", "", new String[0], "preferred_username", "roles", new String[0]);
    }

    static TrustedIssuer of(String issuer) {
        return new TrustedIssuer(
                issuer,
                "tenon",
                "",
                new String[] {"RS256", "ES256"},
                "preferred_username",
                "realm_access.roles",
                new String[0]);
    }

    TrustedIssuer mapping(String... map) {
        return new TrustedIssuer(issuer, audience, keys, algorithms, user_claim, roles_claim, map);
    }

    TrustedIssuer allowing(String... allowed) {
        return new TrustedIssuer(issuer, audience, keys, allowed, user_claim, roles_claim, roles_map);
    }

    @Override
    public String teams_claim() {
        return "teams";
    }

    @Override
    public String territories_claim() {
        return "territories";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return SignedTokensConfig.class;
    }
}
