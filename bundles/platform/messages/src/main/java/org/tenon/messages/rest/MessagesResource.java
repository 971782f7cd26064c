package org.tenon.messages.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.Page;
import org.tenon.kernel.message.ChannelService;
import org.tenon.kernel.message.DeliveryState;
import org.tenon.kernel.message.Message;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/messages}: what went to people outside, and what became of it; not what it says. */
@Component(service = MessagesResource.class)
@RestResource
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
public final class MessagesResource {

    private final ChannelService messages;
    private final MessageSight sight;

    @Activate
    public MessagesResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ChannelService messages,
            @Reference MessageSight sight) {
        this.messages = messages;
        this.sight = sight;
    }

    /** A message as an answer gives it. */
    record MessageBody(
            MessageId id,
            String channel,
            String to,
            String subject,
            String about,
            DeliveryState state,
            int tries,
            Optional<Instant> nextTry,
            Optional<String> problem,
            Instant createdAt,
            Instant stateAt) {

        static MessageBody of(Message message) {
            return new MessageBody(
                    message.id(),
                    message.channel(),
                    message.to(),
                    message.subject(),
                    message.about(),
                    message.state(),
                    message.tries(),
                    message.nextTry(),
                    Optional.of(message.problem()).filter(words -> !words.isEmpty()),
                    message.createdAt(),
                    message.stateAt());
        }
    }

    /** Trying again needs nothing: {@code {}}. */
    record Retry() {}

    @GET
    @Permission("message.read")
    @Operation(
            summary = "Lists messages, the newest first; about=quote/{id} for those of a quote",
            description = "Who does not see all records gets those about what he sees: a page may have fewer.")
    public PageBody<MessageBody> list(@QueryParam("about") @Nullable String about, @BeanParam Paging paging) {
        if (about != null
                && (about.length() > OutgoingMessage.MAX_ABOUT || about.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidRequestException("", "message.about", "about: no message is about anything like that.");
        }
        Page<Message> all = messages.search(Optional.ofNullable(about), paging.request());
        return PageBody.of(new Page<>(sight.seen(all.items()), all.next()).map(MessageBody::of));
    }

    @GET
    @Path("{id}")
    @Permission("message.read")
    @Operation(summary = "One message: how far it has got, and what went wrong")
    public Response get(@PathParam("id") MessageId id) {
        return ok(found(id));
    }

    @POST
    @Path("{id}/retry")
    @Permission("message.write")
    @Operation(summary = "Sends a message again that has failed or bounced")
    public Response retry(@PathParam("id") MessageId id, @Nullable Retry body) {
        found(id);
        return ok(messages.retry(id));
    }

    private Message found(MessageId id) {
        return messages.find(id).stream()
                .filter(message -> !sight.seen(List.of(message)).isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("message", id.value()));
    }

    private static Response ok(Message message) {
        return Versions.ok(MessageBody.of(message), message.version());
    }
}
