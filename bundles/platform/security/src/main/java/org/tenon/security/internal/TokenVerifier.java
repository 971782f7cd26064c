package org.tenon.security.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.rest.BadCredentialsException;

/**
 * Checks signed tokens against the keys of one issuer: signature by an allowed algorithm with a public key, issuer,
 * audience, and time with a minute's tolerance. Keys are kept for five minutes; a token by a key that is not among them
 * makes it look for new ones, twice in half a minute at most, so that an issuer may change keys and nobody can make us
 * hammer it. While the issuer is away, the keys last known are good for an hour.
 *
 * <p>Follows RFC 8725 (best current practices for JSON web tokens).
 */
final class TokenVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LARGEST_ANSWER = 200_000;
    private static final int LONGEST_TOKEN = 16_000;
    private static final Duration WITHOUT_ISSUER = Duration.ofHours(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final URI issuer;
    private final String audience;
    private final @Nullable URI keys;
    private final Set<JWSAlgorithm> algorithms;
    private final DefaultResourceRetriever web =
            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_ANSWER);
    private @Nullable DefaultJWTProcessor<SecurityContext> processor;
    private @Nullable IOException away;
    private long awaySince;

    private TokenVerifier(URI issuer, String audience, @Nullable URI keys, Set<JWSAlgorithm> algorithms) {
        this.issuer = issuer;
        this.audience = audience;
        this.keys = keys;
        this.algorithms = algorithms;
    }

    /**
     * @param keys where the keys are; blank to ask the issuer
     * @throws IllegalArgumentException when an address, the audience or an algorithm will not do
     */
    static TokenVerifier of(String issuer, String audience, String keys, String[] algorithms) {
        if (audience.isBlank()) {
            throw new IllegalArgumentException("audience is missing: tokens for others must not be good here");
        }
        Set<JWSAlgorithm> allowed = new LinkedHashSet<>();
        for (String name : algorithms) {
            JWSAlgorithm algorithm = JWSAlgorithm.parse(name.trim());
            if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
                throw new IllegalArgumentException("algorithms has " + name + ", which is not one with a public key: "
                        + Arrays.toString(JWSAlgorithm.Family.SIGNATURE.toArray()));
            }
            allowed.add(algorithm);
        }
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException("algorithms is empty");
        }
        return new TokenVerifier(
                safe("issuer", issuer), audience.trim(), keys.isBlank() ? null : safe("keys", keys), allowed);
    }

    /** Keys that come over an open network can be anybody's. */
    private static URI safe(String key, String address) {
        URI uri = URI.create(address.trim());
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || isLoopback(uri))) {
            throw new IllegalArgumentException(key + " is " + address + ": it must be an address with https");
        }
        return uri;
    }

    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme()) && uri.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    }

    /**
     * @throws BadCredentialsException when the token is not good here and now
     * @throws UnavailableException when the keys cannot be had
     */
    JWTClaimsSet verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw new BadCredentialsException("token.invalid", "The token is longer than any that is taken.");
        }
        try {
            return processor().process(token, null);
        } catch (RemoteKeySourceException | IOException away) {
            LOG.warn("The keys of {} cannot be had: {}", issuer, away.toString());
            throw new UnavailableException(
                    "token.issuer-away",
                    "The keys of the token's issuer cannot be had at the moment.",
                    Map.of("issuer", issuer.toString()),
                    BETWEEN_ATTEMPTS);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            LOG.debug("Token refused", refused);
            throw new BadCredentialsException(
                    "token.invalid", "The token is not signed by the issuer, not meant for here, or not good now.");
        }
    }

    private synchronized DefaultJWTProcessor<SecurityContext> processor() throws IOException {
        DefaultJWTProcessor<SecurityContext> known = processor;
        if (known != null) {
            return known;
        }
        IOException before = away;
        if (before != null && System.nanoTime() - awaySince < BETWEEN_ATTEMPTS.toNanos()) {
            throw before; // or everybody would wait in a row for an issuer that does not answer
        }
        try {
            DefaultJWTProcessor<SecurityContext> made = processor(address());
            processor = made;
            return made;
        } catch (IOException failed) {
            away = failed;
            awaySince = System.nanoTime();
            throw failed;
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(URL address) {
        JWKSource<SecurityContext> source = JWKSourceBuilder.<SecurityContext>create(address, web)
                .outageTolerant(WITHOUT_ISSUER.toMillis())
                .build();
        DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
        made.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        made.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, source));
        made.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer.toString()).build(), Set.of("exp")));
        return made;
    }

    private URL address() throws IOException {
        URI given = keys;
        return url(given == null ? discovered() : given);
    }

    /** OpenID Connect Discovery 1.0, section 4. */
    private URI discovered() throws IOException {
        String base = issuer.toString();
        URI document = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                + "/.well-known/openid-configuration");
        try {
            Map<String, Object> said =
                    JSONObjectUtils.parse(web.retrieveResource(url(document)).getContent());
            if (!base.equals(JSONObjectUtils.getString(said, "issuer"))) {
                throw new IOException(document + " speaks of another issuer");
            }
            return safe("jwks_uri", String.valueOf(JSONObjectUtils.getString(said, "jwks_uri")));
        } catch (ParseException | IllegalArgumentException wrong) {
            throw new IOException(document + " cannot be used: " + wrong.getMessage(), wrong);
        }
    }

    private static URL url(URI uri) throws MalformedURLException {
        return uri.toURL();
    }
}
