package org.tenon.rest.internal;

import java.util.function.LongSupplier;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.tenon.kernel.actor.Actor;
import org.tenon.rest.CallerLimits;
import org.tenon.rest.TooManyRequestsException;

/**
 * How often callers may come: strangers by their address; those who are logged in, where the configuration says so, by their name and by
 * their address. Health and metrics are asked elsewhere and not counted.
 */
@Component(
        service = {RequestLimits.class, CallerLimits.class},
        configurationPid = RestPlatform.PID)
public final class RequestLimits implements CallerLimits {

    private final LongSupplier nanos;
    private volatile Buckets buckets;

    /** What the configuration says. */
    private record Buckets(TrustedProxies proxies, TokenBuckets strangers, TokenBuckets users, TokenBuckets addresses) {

        static Buckets of(RestConfig config, LongSupplier nanos) {
            return new Buckets(
                    TrustedProxies.of(config.trusted_proxies()),
                    new TokenBuckets(config.stranger_per_second(), config.stranger_burst(), nanos),
                    new TokenBuckets(config.user_per_second(), config.user_burst(), nanos),
                    new TokenBuckets(config.address_per_second(), config.address_burst(), nanos));
        }
    }

    @Activate
    public RequestLimits(RestConfig config) {
        this(config, System::nanoTime);
    }

    RequestLimits(RestConfig config, LongSupplier nanos) {
        this.nanos = nanos;
        this.buckets = Buckets.of(config, nanos);
    }

    /** Whoever was kept waiting begins anew. */
    @Modified
    void modified(RestConfig config) {
        buckets = Buckets.of(config, nanos);
    }

    /** @throws TooManyRequestsException when the caller has come too often */
    void check(Login login, String address) {
        Buckets now = buckets;
        if (login.actor().isEmpty()) {
            take(now.strangers(), address);
            return;
        }
        Actor actor = login.actor().get();
        take(now.users(), actor.user());
        take(now.addresses(), address);
    }

    @Override
    public void checkStranger(HttpServletRequest request) {
        Buckets now = buckets;
        take(now.strangers(), now.proxies().caller(request.getRemoteAddr(), request.getHeaders("X-Forwarded-For")));
    }

    private static void take(TokenBuckets from, String key) {
        from.take(key).ifPresent(wait -> {
            throw new TooManyRequestsException(
                    "requests.too-many", "You come too often: wait as long as Retry-After says.", wait);
        });
    }
}
