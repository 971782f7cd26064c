package org.tenon.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Routes each capability's calls to the provider that was chosen for it, and knows how the providers fare. */
@ProviderType
public interface Switchboard {

    /** All capabilities that have or had a provider, or are mandatory; by name. */
    List<CapabilityStatus> capabilities();

    /** @throws org.tenon.kernel.problem.NotFoundException when there is no such capability */
    CapabilityStatus capability(String capability);

    /**
     * Chooses who answers from now on: calls in flight finish where they are. The choice is kept over restarts, and goes
     * before what the configuration says. Asking for the same again changes nothing but the version.
     *
     * @return the state right after
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such capability
     * @throws org.tenon.kernel.problem.InvalidRequestException when a named provider is not there
     * @throws org.tenon.kernel.problem.StaleVersionException when the expected version was given and is not the current
     */
    CapabilityStatus route(String capability, RouteRequest request);

    /**
     * Forgets what {@link #route} chose, so that the configuration holds again.
     *
     * @param channel whose choice to forget; empty for the default route
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such capability
     */
    CapabilityStatus reset(String capability, Optional<String> channel);

    /**
     * What came out of the copies that were sent to candidates since the shadow was last set.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such capability
     */
    ShadowReport shadowReport(String capability);

    /**
     * Has the capability's calls wait while {@code work} runs: those that are inside end first, and those that come meanwhile
     * go on afterwards, to whom the routes then say. Callers wait as long as for a provider that is being replaced, so
     * {@code work} is short; it does not call the capability itself.
     *
     * @param patience how long those inside may take to end
     * @return false, and {@code work} did not run, when they did not end in time, or the calls wait for somebody else
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such capability
     */
    boolean hold(String capability, Duration patience, Runnable work);
}
