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
     * Chooses who answers: calls in flight finish where they are. The choice is kept over restarts, and goes before what the
     * configuration says. A choice for now ends those for the same calls that hold already; one with an end goes back to
     * them. Asking for the same again changes nothing but the version.
     *
     * @return the state right after
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such capability
     * @throws org.tenon.kernel.problem.InvalidRequestException when a named provider is not there, or the end has passed
     * @throws org.tenon.kernel.problem.ConflictException {@code capability.unverified} when a {@link VerdictBook} is there
     *     and no passed verdict speaks for the provider or the canary, they are not part of the distribution, and the
     *     request does not force it; {@code capability.moved-away} when the data of the provider or the canary was moved to
     *     another one, and the request does not force it: forced, the provider answers again from what it had, and for the
     *     documents that it had
     * @throws org.tenon.kernel.problem.StaleVersionException when the expected version was given and is not the current
     */
    CapabilityStatus route(String capability, RouteRequest request);

    /**
     * Whether {@link #route} would be refused now, but for {@code capability.moved-away}, which moving data to the provider
     * ends. Changes nothing.
     *
     * @throws RuntimeException what {@link #route} would throw
     */
    void check(String capability, RouteRequest request);

    /**
     * Makes {@code target} the provider after the data of {@code source} was moved to it: by the default route, by every other
     * choice that names the source, and for the documents that are pinned to the source, or to whom the source had inherited
     * from. Only a pin that asks for exactly its version stays with the source. From then on the source stands in for nobody,
     * and is chosen again only when the data is moved back or when that is forced. One step, kept over restarts.
     *
     * @return the state right after
     * @throws RuntimeException what {@link #route} to the target would throw
     */
    CapabilityStatus handOver(String capability, String source, String target);

    /**
     * Forgets what {@link #route} chose for these calls, for later included, so that the configuration holds again.
     *
     * @param channel the channel that the choices are for; empty for those for all channels
     * @param kind the kind of document that the choices are for; empty for those for all kinds
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such capability
     */
    CapabilityStatus reset(String capability, Optional<String> channel, Optional<String> kind);

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

    /**
     * Keeps the last calls that change nothing, with their answers, for {@link #replay}. Kept in memory; the choice is kept
     * over restarts, the calls are not.
     *
     * @param calls how many; 0 ends it and forgets what was kept; at most 10,000
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such capability
     * @throws org.tenon.kernel.problem.InvalidRequestException when {@code calls} is out of range
     */
    CapabilityStatus record(String capability, int calls);

    /**
     * Gives the recorded calls to a provider, as the system and outside of any transaction, and compares. Takes as long as
     * the provider does; may be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such capability
     * @throws org.tenon.kernel.problem.InvalidRequestException when the provider is not there
     * @throws org.tenon.kernel.problem.ConflictException {@code capability.nothing-recorded} when no call was kept
     */
    ReplayReport replay(String capability, String provider);
}
