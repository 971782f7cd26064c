package org.tenon.customer.rest;

import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityQuery;
import org.tenon.customer.activity.ActivityReference;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.sight.Sight;

/** What activities can be chosen by; declare it as a {@code @BeanParam}. An empty parameter is none. */
public final class ActivityFilter {

    @QueryParam("customer")
    private @Nullable CustomerId customer;

    @QueryParam("about")
    private @Nullable String about;

    @QueryParam("user")
    private @Nullable String user;

    @QueryParam("kind")
    private @Nullable ActivityKind kind;

    @QueryParam("done")
    private @Nullable Boolean done;

    @QueryParam("from")
    private @Nullable Instant from;

    @QueryParam("to")
    private @Nullable Instant to;

    /** @param readers the reader's sight of activities */
    ActivityQuery query(Sight readers) {
        return new ActivityQuery(
                Optional.ofNullable(customer),
                Given.text(Optional.ofNullable(about)).map(ActivityFilter::thing),
                Given.text(Optional.ofNullable(user)),
                Optional.ofNullable(kind),
                Optional.ofNullable(done),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                readers);
    }

    private static ActivityReference thing(String about) {
        int slash = about.indexOf('/');
        if (slash <= 0 || slash == about.length() - 1) {
            throw new InvalidRequestException("", "about", "about takes a thing as quote/<id>.");
        }
        return new ActivityReference(about.substring(0, slash), about.substring(slash + 1));
    }
}
