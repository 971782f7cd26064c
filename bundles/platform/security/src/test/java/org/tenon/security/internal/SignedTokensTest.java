package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.rest.BadCredentialsException;
import org.tenon.testing.fixture.TestDatabase;

class SignedTokensTest {

    private final Issuer issuer = new Issuer();
    private final SecurityFixture security = new SecurityFixture(TestDatabase.H2, TrustedIssuer.of(issuer.name()));

    @AfterEach
    void close() {
        security.close();
        issuer.close();
    }

    @Test
    void name_and_roles_are_what_the_token_says_and_only_roles_that_exist_here() {
        Actor zoe = actor(issuer.signed(issuer.claims()));

        assertThat(zoe.user()).isEqualTo("zoe");
        assertThat(zoe.roles()).containsExactly("sales");
        assertThat(zoe.permissions()).containsExactlyInAnyOrder("quote.*", "customer.read", "me.*");
    }

    @Test
    void keys_are_asked_for_once() {
        actor(issuer.signed(issuer.claims()));
        actor(issuer.signed(issuer.claims()));

        assertThat(issuer.keysAsked()).isOne();
    }

    @Test
    void a_new_key_of_the_issuer_is_found() {
        actor(issuer.signed(issuer.claims()));
        issuer.changeKey();

        assertThat(actor(issuer.signed(issuer.claims())).user()).isEqualTo("zoe");
    }

    @Test
    void what_is_wrong_for_here_or_now_is_refused() {
        Instant now = Instant.now();
        refused(issuer.signed(issuer.claims().audience("another application")));
        refused(issuer.signed(issuer.claims().issuer("https://elsewhere.example")));
        refused(issuer.signed(issuer.claims().expirationTime(Date.from(now.minusSeconds(90)))));
        refused(issuer.signed(issuer.claims().expirationTime(null)));
        refused(issuer.signed(issuer.claims().notBeforeTime(Date.from(now.plusSeconds(90)))));
        refused(issuer.signed(issuer.claims().claim("preferred_username", null)));
        refused(issuer.signed(issuer.claims().claim("preferred_username", "two words")));
    }

    @Test
    void nobody_can_be_the_platform_itself() {
        refused(issuer.signed(issuer.claims().claim("preferred_username", "System")));
    }

    @Test
    void a_minute_of_difference_between_clocks_is_forgiven() {
        Date justOver = Date.from(Instant.now().minusSeconds(20));
        assertThat(actor(issuer.signed(issuer.claims().expirationTime(justOver)))
                        .user())
                .isEqualTo("zoe");
    }

    @Test
    void a_token_by_another_key_of_the_same_name_is_refused() {
        refused(Issuer.signed(issuer.claims(), Issuer.newKey(issuer.key().getKeyID())));
    }

    @Test
    void an_altered_token_is_refused() {
        String[] parts = issuer.signed(issuer.claims()).split("\\.", -1);
        String other = issuer.signed(issuer.claims().claim("preferred_username", "admin"))
                .split("\\.", -1)[1];
        refused(parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        refused(new PlainJWT(issuer.claims().build()).serialize());
    }

    @Test
    void the_public_key_is_not_taken_for_a_shared_secret() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(issuer.key().getKeyID())
                        .build(),
                issuer.claims().build());
        token.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));

        refused(token.serialize());
    }

    @Test
    void an_algorithm_that_is_not_allowed_is_refused() {
        try (SecurityFixture narrow = new SecurityFixture(
                TestDatabase.H2, TrustedIssuer.of(issuer.name()).allowing("ES256"))) {
            refused(narrow, issuer.signed(issuer.claims()));
        }
    }

    @Test
    void with_a_map_only_mapped_roles_count() {
        try (SecurityFixture mapped = new SecurityFixture(
                TestDatabase.H2, TrustedIssuer.of(issuer.name()).mapping("crm-user=sales", "auditor=read-only"))) {
            JWTClaimsSet.Builder claims =
                    issuer.claims().claim("realm_access", Map.of("roles", List.of("sales", "auditor")));

            assertThat(mapped.authenticate("Bearer " + issuer.signed(claims))
                            .orElseThrow()
                            .roles())
                    .containsExactly("read-only");
        }
    }

    @Test
    void while_the_issuer_cannot_be_reached_nobody_is_judged() {
        issuer.isBroken(true);
        assertThatThrownBy(() -> actor(issuer.signed(issuer.claims())))
                .isInstanceOf(UnavailableException.class)
                .extracting(thrown -> ((TenonException) thrown).code())
                .isEqualTo("token.issuer-away");
    }

    @Test
    void without_an_issuer_or_with_an_unsafe_one_no_token_is_taken() {
        try (SecurityFixture nobody = new SecurityFixture(TestDatabase.H2);
                SecurityFixture open =
                        new SecurityFixture(TestDatabase.H2, TrustedIssuer.of("http://identity.example"))) {
            refused(nobody, issuer.signed(issuer.claims()));
            refused(open, issuer.signed(issuer.claims()));
        }
    }

    @Test
    void what_only_looks_like_a_token_is_refused() {
        refused("a.b.c");
        refused("..");
        refused("x".repeat(20_000) + "..");
    }

    private Actor actor(String token) {
        return security.authenticate("Bearer " + token).orElseThrow();
    }

    private void refused(String token) {
        refused(security, token);
    }

    private static void refused(SecurityFixture fixture, String token) {
        assertThatThrownBy(() -> fixture.authenticate("Bearer " + token))
                .isInstanceOf(BadCredentialsException.class)
                .extracting(thrown -> ((TenonException) thrown).code())
                .isEqualTo("token.invalid");
    }
}
