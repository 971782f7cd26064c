package org.tenon.customer.rest;

import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerQuery;

/** What customers can be chosen by; declare it as a {@code @BeanParam}. An empty parameter is none. */
public final class CustomerFilter {

    @QueryParam("q")
    @DefaultValue("")
    private String q;

    @QueryParam("kind")
    private CustomerProfile.@Nullable Kind kind;

    @QueryParam("parent")
    private @Nullable CustomerId parent;

    @QueryParam("owner")
    private @Nullable String owner;

    @QueryParam("team")
    private @Nullable String team;

    @QueryParam("territory")
    private @Nullable String territory;

    @QueryParam("tag")
    private @Nullable String tag;

    CustomerQuery query() {
        return new CustomerQuery(
                q,
                Optional.ofNullable(kind),
                Optional.ofNullable(parent),
                text(owner),
                text(team),
                text(territory),
                text(tag));
    }

    private static Optional<String> text(@Nullable String parameter) {
        return Given.text(Optional.ofNullable(parameter));
    }
}
