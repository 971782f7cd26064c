package org.tenon.rest;

import javax.servlet.http.HttpServletRequest;
import org.osgi.annotation.versioning.ProviderType;

/** How often somebody may come; a service of the platform, for servlets that take strangers beside {@code /api}. */
@ProviderType
public interface CallerLimits {

    /**
     * Counts a request without a login for the address that it comes from, as the calls of anonymous operations are.
     *
     * @throws TooManyRequestsException when they are more than the configuration allows
     */
    void checkStranger(HttpServletRequest request);
}
