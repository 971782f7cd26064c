package org.tenon.customer.rest;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerQuery;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.field.FieldTexts;
import org.tenon.kernel.sight.Sight;

/** What customers can be chosen by; declare it as a {@code @BeanParam}. An empty parameter is none. */
public final class CustomerFilter {

    private static final String FIELD = "field.";

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

    @QueryParam("sort")
    private @Nullable String sort;

    /** Of parameters whose names the company chooses: {@code field.<code>}. */
    @Context
    private @Nullable UriInfo uri;

    /**
     * @param readers the reader's sight of customers
     * @throws org.tenon.kernel.problem.InvalidRequestException when a field is not defined, or has no such values
     */
    CustomerQuery query(FieldDefinitions definitions, Sight readers) {
        CustomerQuery query = query().seenWith(readers);
        Map<String, String> conditions = conditions();
        Optional<String> order = text(sort);
        if (conditions.isEmpty() && order.isEmpty()) {
            return query;
        }
        FieldTexts fields = new FieldTexts(definitions.of(KnownFields.OF));
        for (Map.Entry<String, String> each : conditions.entrySet()) {
            query = query.with(fields.condition(each.getKey(), each.getValue()));
        }
        return order.isPresent() ? query.inOrderOf(fields.order(order.get())) : query;
    }

    private Map<String, String> conditions() {
        Map<String, String> conditions = new TreeMap<>();
        if (uri != null) {
            uri.getQueryParameters().forEach((name, values) -> {
                if (name.startsWith(FIELD) && !values.get(0).isBlank()) {
                    conditions.put(name.substring(FIELD.length()), values.get(0));
                }
            });
        }
        return conditions;
    }

    private CustomerQuery query() {
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
