package org.tenon.rest.internal;

import java.lang.annotation.Annotation;

/** The configuration as a test has it: no limits until it sets some. */
@SuppressWarnings({"ImmutableAnnotationChecker", "BadAnnotationImplementation"}) // a test sets it before it is read
final class RateLimitConfig implements RestConfig {

    int strangers;
    int users;
    int addresses;
    int burst = 1;

    @Override
    public String trusted_proxies() {
        return "";
    }

    @Override
    public int stranger_per_second() {
        return strangers;
    }

    @Override
    public int stranger_burst() {
        return burst;
    }

    @Override
    public int user_per_second() {
        return users;
    }

    @Override
    public int user_burst() {
        return burst;
    }

    @Override
    public int address_per_second() {
        return addresses;
    }

    @Override
    public int address_burst() {
        return burst;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return RestConfig.class;
    }
}
