package org.tenon.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Whose signed tokens are taken (OpenID Connect, RFC 9068). Without an issuer, nobody's. */
@ObjectClassDefinition(name = "Tenon tokens of an identity provider")
public @interface SignedTokensConfig {

    /** Key {@code issuer}. */
    @AttributeDefinition(
            name = "Issuer",
            description = "As it stands in tokens (iss), with https; http only for 127.0.0.1. Empty: none is taken",
            required = false)
    String issuer() default "";

    /** Key {@code audience}. */
    @AttributeDefinition(
            name = "Audience",
            description = "What tokens for this installation have in aud; must be set when an issuer is",
            required = false)
    String audience() default "";

    /** Key {@code keys}. */
    @AttributeDefinition(
            name = "Address of the issuer's keys",
            description = "A JSON web key set. Empty: as the issuer's .well-known/openid-configuration says",
            required = false)
    String keys() default "";

    /** Key {@code algorithms}. */
    @AttributeDefinition(name = "Algorithms", description = "Of those with a public key; no other signature is taken")
    String[] algorithms() default {"RS256", "PS256", "ES256"};

    /** Key {@code user.claim}. */
    @AttributeDefinition(name = "Claim with the user's name")
    String user_claim() default "preferred_username";

    /** Key {@code roles.claim}. */
    @AttributeDefinition(
            name = "Claim with the user's roles",
            description = "A list, or words between blanks; realm_access.roles is a claim inside a claim")
    String roles_claim() default "roles";

    /** Key {@code roles.map}. */
    @AttributeDefinition(
            name = "Which of the issuer's roles are which of Tenon's",
            description = "<theirs>=<ours>; empty: roles of the same name",
            required = false)
    String[] roles_map() default {};

    /** Key {@code teams.claim}. */
    @AttributeDefinition(
            name = "Claim with the user's teams",
            description = "Whose records he sees where sight.<role> says team; a list, or words between blanks")
    String teams_claim() default "teams";

    /** Key {@code territories.claim}. */
    @AttributeDefinition(
            name = "Claim with the user's territories",
            description = "Whose records he sees where sight.<role> says territory; a list, or words between blanks")
    String territories_claim() default "territories";
}
