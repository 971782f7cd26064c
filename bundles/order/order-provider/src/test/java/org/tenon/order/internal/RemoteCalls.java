package org.tenon.order.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tenon.kernel.capability.ProviderFailedException;
import org.tenon.kernel.problem.TenonException;

/** Calls to somewhere else, which go wrong as the faults say. What was done there stays done. */
final class RemoteCalls {

    /** What is done there. */
    interface Call<T> {
        T make();
    }

    private final Faults faults;
    private final String capability;
    /** Calls that the caller has given up, and that are carried out all the same. */
    private final List<Runnable> late = new ArrayList<>();

    RemoteCalls(Faults faults, String capability) {
        this.faults = faults;
        this.capability = capability;
    }

    /** Carries out one of the calls that were given up, if there are any. */
    void carryOutLate() {
        if (!late.isEmpty()) {
            Runnable call = late.remove(faults.below(late.size()));
            try {
                call.run();
            } catch (TenonException refused) {
                // Whoever asked has given it up, and does not hear of it.
            }
        }
    }

    boolean hasLate() {
        return !late.isEmpty();
    }

    <T> T call(Call<T> work) {
        switch (faults.next()) {
            case FAILS_BEFORE -> throw failed(ProviderFailedException.Reason.BROKEN);
            case FAILS_AFTER -> {
                work.make();
                throw failed(ProviderFailedException.Reason.BROKEN);
            }
            case HANGS -> {
                late.add(work::make);
                throw failed(ProviderFailedException.Reason.TIMEOUT);
            }
            case TWICE -> {
                work.make();
                return work.make();
            }
            case KILLED_BEFORE -> throw new Killed("before " + capability + " was asked");
            case KILLED_AFTER -> {
                work.make();
                throw new Killed("after " + capability + " was asked");
            }
            default -> {
                return work.make();
            }
        }
    }

    private ProviderFailedException failed(ProviderFailedException.Reason reason) {
        return new ProviderFailedException(reason, capability, "remote", Duration.ofSeconds(1));
    }
}
