package org.tenon.testing.contract;

import java.time.LocalDate;
import java.util.List;
import org.tenon.kernel.event.DomainEvent;

/**
 * Where a provider stands while it is tested: beside the providers of the capabilities that it asks, on a database that is
 * nobody else's, with a clock that the tests hold.
 */
public interface Stand {

    /**
     * A service: of the provider that is tested, of the capabilities that it asks, or of the platform ({@code
     * Transactions}, {@code Actors}). Always the same one.
     *
     * @throws IllegalStateException when there is none
     */
    <S> S service(Class<S> type);

    /** The day that it is for everybody here. */
    LocalDate today();

    /** Sets the day for everybody here; the clock then stands at noon. */
    void setToday(LocalDate day);

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> recorded();
}
