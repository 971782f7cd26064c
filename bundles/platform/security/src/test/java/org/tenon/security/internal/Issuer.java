package org.tenon.security.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An identity provider on a free port, as OpenID Connect describes it. */
final class Issuer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger keysAsked = new AtomicInteger();
    private volatile RSAKey key = newKey("first");
    private volatile boolean broken;

    Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        serve(
                "/.well-known/openid-configuration",
                () -> "{\"issuer\":\"" + name() + "\",\"jwks_uri\":\"" + name() + "/keys\"}");
        serve("/keys", () -> {
            keysAsked.incrementAndGet();
            return new JWKSet(key.toPublicJWK()).toString();
        });
        server.start();
    }

    String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int keysAsked() {
        return keysAsked.get();
    }

    RSAKey key() {
        return key;
    }

    void changeKey() {
        key = newKey("second");
    }

    void isBroken(boolean now) {
        broken = now;
    }

    /** A token that is good for the user Zoe, a seller. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(name())
                .audience("tenon")
                .subject("4711")
                .claim("preferred_username", "Zoe")
                .claim("realm_access", Map.of("roles", List.of("sales", "of-another-system")))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet.Builder claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, Supplier<String> json) {
        server.createContext(path, exchange -> answer(exchange, broken ? 503 : 200, broken ? "" : json.get()));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
