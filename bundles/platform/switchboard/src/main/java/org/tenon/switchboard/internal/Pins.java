package org.tenon.switchboard.internal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.capability.ProviderPin;

/**
 * Calls for documents that keep their provider. One whose data was moved to another provider is answered by that one, unless
 * exactly its version is asked for: the other has what the document is about, but does not do what that version did.
 */
final class Pins {

    private final String capability;
    private final Object lock;
    private final Roster roster;
    private final Parking parking;
    private final Supplier<Settings> settings;
    /** Read without the lock; null while nobody knows who has whose data. */
    private volatile @Nullable Map<String, String> heirs;

    /** @param lock the router's */
    Pins(String capability, Object lock, Roster roster, Parking parking, Supplier<Settings> settings) {
        this.capability = capability;
        this.lock = lock;
        this.roster = roster;
        this.parking = parking;
        this.settings = settings;
    }

    /** @param now by provider, who has its data since it was moved */
    void heirs(Map<String, String> now) {
        heirs = now;
    }

    /**
     * The outlet of the provider that a call is pinned to. One that is installed and does not answer, since it is being
     * updated or was stopped, is waited for as anybody is when nobody is there.
     *
     * @return an outlet whose gate the caller has entered
     * @throws PinnedProviderGoneException when it is not installed, nor another version of it where that may stand in
     * @throws CapabilityUnavailableException when it is installed and has not come, or too many wait already
     */
    Outlet enter(Line line, CallKey key, CallStack stack) {
        ProviderPin pin = requireNonNull(key.pin());
        Outlet outlet = enterNow(line, pin, stack);
        if (outlet != null) {
            return outlet;
        }
        long begun = System.nanoTime();
        try {
            return parking.await(stack, () -> {
                Outlet entered = enterNow(line, pin, stack);
                return new Parking.View(entered, entered == null ? rest(pin, begun) : Duration.ZERO);
            });
        } catch (CapabilityUnavailableException away) {
            synchronized (lock) {
                if (roster.all().stream().anyMatch(provider -> fits(provider, pin))) {
                    throw away;
                }
            }
            String keeper = keeper(pin);
            throw keeper.equals(pin.by().provider())
                    ? new PinnedProviderGoneException(capability, pin)
                    : new PinnedProviderGoneException(capability, pin, keeper);
        }
    }

    /** How long a pinned call goes on waiting. Guarded by the lock. */
    private Duration rest(ProviderPin pin, long begun) {
        List<Provider> installed =
                roster.all().stream().filter(provider -> fits(provider, pin)).toList();
        if (installed.isEmpty()) {
            boolean otherVersion = roster.usable().stream()
                    .anyMatch(provider -> provider.name().equals(pin.by().provider()));
            return pin.exact() && otherVersion
                    ? Duration.ZERO
                    : settings.get().patience().minusNanos(System.nanoTime() - begun);
        }
        // One that is usable lets nobody in for a while.
        long since = installed.stream().anyMatch(Provider::usable)
                ? begun
                : installed.stream().mapToLong(Provider::awaySince).max().orElse(begun);
        return Roster.parkFor(installed, settings.get()).minusNanos(System.nanoTime() - since);
    }

    private @Nullable Outlet enterNow(Line line, ProviderPin pin, CallStack stack) {
        if (heirs == null) {
            return null;
        }
        List<Provider> now = roster.usable();
        if (keeper(pin).equals(pin.by().provider())) {
            for (Provider provider : now) {
                if (provider.is(pin.by())) {
                    Outlet outlet = entered(provider, line, stack);
                    if (outlet != null) {
                        return outlet;
                    }
                }
            }
        }
        for (Provider provider : pin.exact() ? List.<Provider>of() : now) {
            if (fits(provider, pin)) {
                Outlet outlet = entered(provider, line, stack);
                if (outlet != null) {
                    return outlet;
                }
            }
        }
        return null;
    }

    private static @Nullable Outlet entered(Provider provider, Line line, CallStack stack) {
        Outlet outlet = Chooser.outlet(provider, line.type());
        return outlet != null && outlet.gate().enter(stack.stripe()) ? outlet : null;
    }

    private boolean fits(Provider provider, ProviderPin pin) {
        return pin.exact() ? provider.is(pin.by()) : provider.name().equals(keeper(pin));
    }

    /** Who has what the pinned document is about. */
    private String keeper(ProviderPin pin) {
        String by = pin.by().provider();
        Map<String, String> now = heirs;
        return pin.exact() || now == null ? by : now.getOrDefault(by, by);
    }
}
