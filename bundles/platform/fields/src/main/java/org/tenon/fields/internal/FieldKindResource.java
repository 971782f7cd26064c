package org.tenon.fields.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Kinds of records that can have fields. */
@Component(service = FieldKindResource.class)
@RestResource
@Path("field-kinds")
@Produces(MediaType.APPLICATION_JSON)
public final class FieldKindResource {

    private final StoredDefinitions definitions;

    @Activate
    public FieldKindResource(@Reference StoredDefinitions definitions) {
        this.definitions = definitions;
    }

    /** A kind of record, and what people call such records, by language. */
    record KindBody(String of, Map<String, String> titles) {}

    @GET
    @Permission("field.read")
    @Operation(summary = "Lists the kinds of records that can have fields of the company's own")
    public PageBody<KindBody> list() {
        return new PageBody<>(
                definitions.keepers().stream()
                        .map(keeper -> new KindBody(keeper.of(), keeper.titles()))
                        .sorted(Comparator.comparing(KindBody::of))
                        .toList(),
                Optional.empty());
    }
}
