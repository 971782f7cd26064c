package org.tenon.customer.activity;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.auditlog.Secret;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Lets calendar programs, which cannot log in, read what a user has to do, by links with a secret that can be taken back. */
@ProviderType
@Capability("customer")
public interface CalendarService {

    /** How many links a user has at most. */
    int MAX_LINKS = 10;

    /**
     * Makes a link to the calendar of who is acting. Records {@link CalendarLinkMade}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /name}
     * @throws org.tenon.kernel.problem.ConflictException {@code calendar-link.too-many}
     */
    NewCalendarLink make(String name);

    /** The links of who is acting, the oldest first. */
    @ReadOnly
    List<CalendarLink> own();

    /**
     * Takes one of the links of who is acting back. Records {@link CalendarLinkRevoked} when it was there. Repeatable.
     */
    void revoke(CalendarLinkId id);

    /** Takes all links of a user back, who may not work here any more. Records {@link CalendarLinkRevoked} for each. Repeatable. */
    void revokeAll(String user);

    /**
     * What a link shows: the visits, calls and tasks of its user, owned or taken part in, from 90 days ago on, at most 1,000, by moment.
     * Asks nothing of who is acting.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code calendar-link.not-found}, without the secret, when there is no such
     *     link, or none any more
     */
    List<Activity> read(@Secret String secret);
}
