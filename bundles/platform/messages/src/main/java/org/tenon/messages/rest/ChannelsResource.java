package org.tenon.messages.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.message.ChannelService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/channels}: the ways to people outside that are set up. */
@Component(service = ChannelsResource.class)
@RestResource
@Path("channels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
public final class ChannelsResource {

    private final ChannelService channels;

    @Activate
    public ChannelsResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) ChannelService channels) {
        this.channels = channels;
    }

    /** A channel by its name. */
    record ChannelBody(String name) {}

    @GET
    @Permission("message.read")
    @Operation(summary = "Lists the channels that are set up")
    public PageBody<ChannelBody> list() {
        return new PageBody<>(channels.channels().stream().map(ChannelBody::new).toList(), Optional.empty());
    }
}
