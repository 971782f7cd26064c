package org.tenon.kernel.capability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service interface as part of a capability. Providers register it with the service property
 * {@value #PROVIDER}; consumers see one routed service, behind which the switchboard chooses the provider. All
 * interfaces of one capability are routed to the same provider.
 *
 * <p>Its methods never return null unless they say so with {@code @Nullable}: absence is an {@code Optional}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Capability {

    /** The service property that names the provider, for example {@code "standard"}. */
    String PROVIDER = "tenon.provider";

    /** The service property that says whether the provider takes part in the caller's transaction. Default: false. */
    String TRANSACTIONAL = "tenon.transactional";

    /**
     * The service property that says how far the provider is trusted: {@code "local"} (the default), {@code "remote"} (it
     * calls another system) or {@code "untrusted"}. The latter two get a time limit, a limit of calls at a time and a rest
     * after failures, and unless {@link #TRANSACTIONAL} their calls run on other threads than their callers'.
     */
    String TRUST = "tenon.trust";

    /** The service property that the switchboard sets on what it publishes. */
    String ROUTED = "tenon.routed";

    /** The capability's name: lower case, for example {@code "pricing"}. */
    String value();
}
