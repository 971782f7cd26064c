package org.tenon.security.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.tenon.kernel.actor.Actor;
import org.tenon.rest.Authenticator;
import org.tenon.testing.fixture.TestAuditLog;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** The security services as the container wires them, on an empty database, with a clock for what is kept in memory. */
final class SecurityFixture implements AutoCloseable {

    final TestPlatform platform;
    final AtomicLong nanos = new AtomicLong();
    final Passwords passwords = new Passwords();
    final Roles roles = new Roles(
            Map.of("role.sales", "quote.*, customer.read", "role.read-only", "*.read", "role.warden", "*.read"));
    final VerifiedCredentials verified = new VerifiedCredentials(nanos::get);
    final FailedAttempts attempts = new FailedAttempts(nanos::get);
    final TestAuditLog auditLog = new TestAuditLog();
    final TestSecrets secrets = new TestSecrets();
    final SecondFactorRule rule = new SecondFactorRule("warden");
    final Accounts accounts;
    final TakenCodes codes;
    final SecondFactors factors;
    final OwnPassword ownPassword;
    final Tokens tokens;
    final ApiKeys keys;
    final Login login;
    final CredentialsAuthenticator authenticator;

    SecurityFixture(TestDatabase database) {
        this(database, TrustedIssuer.none());
    }

    /** @param trusted how the issuer of signed tokens is configured */
    SecurityFixture(TestDatabase database, SignedTokensConfig trusted) {
        platform = TestPlatform.on(database);
        accounts = new Accounts(
                platform.unit("security"),
                platform.transactions(),
                platform.events(),
                platform.company(),
                roles,
                passwords,
                verified);
        tokens = new Tokens(
                platform.unit("security"),
                platform.company(),
                verified,
                platform.events(),
                platform.transactions(),
                Duration.ofHours(12),
                Duration.ofHours(2));
        codes = new TakenCodes(
                platform.unit("security"), platform.transactions(), platform.company(), secrets, attempts);
        factors = new SecondFactors(
                platform.unit("security"),
                platform.transactions(),
                platform.events(),
                platform.company(),
                accounts,
                codes,
                verified);
        ownPassword = new OwnPassword(accounts, passwords, codes);
        login = new Login(
                accounts,
                tokens,
                passwords,
                attempts,
                new LoginTrail(auditLog, platform.actors(), platform.transactions()),
                codes);
        keys = new ApiKeys(
                platform.unit("security"),
                platform.transactions(),
                platform.events(),
                platform.company(),
                accounts,
                verified,
                codes,
                rule);
        SignedTokens signed = new SignedTokens(roles, trusted);
        authenticator = new CredentialsAuthenticator(login, tokens, keys, signed, roles, verified, rule);
    }

    /** The accounts as another node has them: on the same tables, with a memory of its own. */
    Accounts accountsElsewhere() {
        return new Accounts(
                platform.unit("security"),
                platform.transactions(),
                platform.events(),
                platform.company(),
                roles,
                passwords,
                new VerifiedCredentials(nanos::get));
    }

    Optional<Actor> authenticate(String authorization) {
        return authenticator.authenticate(new Authenticator.Caller() {
            @Override
            public Optional<String> authorization() {
                return Optional.of(authorization);
            }

            @Override
            public String remoteAddress() {
                return "127.0.0.1";
            }
        });
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public void close() {
        platform.close();
    }
}
