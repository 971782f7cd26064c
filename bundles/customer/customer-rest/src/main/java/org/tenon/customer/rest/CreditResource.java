package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CreditBlock;
import org.tenon.customer.CreditBlockService;
import org.tenon.customer.CreditService;
import org.tenon.customer.CreditStatus;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** What a customer may still owe, and stopping that. */
@Component(service = CreditResource.class)
@RestResource
@Path("customers/{id}/credit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CreditResource {

    private final CreditService credit;
    private final CreditBlockService blocks;

    @Activate
    public CreditResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditService credit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditBlockService blocks) {
        this.credit = credit;
        this.blocks = blocks;
    }

    /** Why credit is to be stopped. */
    public record Reason(@Nullable String reason) {

        String given() {
            Violations violations = new Violations();
            String text = Given.text(violations, "/reason", reason);
            violations.throwIfAny();
            return text;
        }
    }

    /**
     * A customer's credit.
     *
     * @param limit left out when there is none
     * @param block left out when nobody has stopped it
     */
    public record Credit(
            Optional<Money> limit,
            Money exposure,
            Optional<Money> available,
            CreditStatus.State status,
            Optional<Block> block) {}

    /**
     * Who stopped it.
     *
     * @param customer for whom: this one, or one that it belongs to
     */
    public record Block(CustomerId customer, String reason, String by, Instant at) {

        static Block of(CreditBlock block) {
            return new Block(block.customer(), block.reason(), block.by(), block.at());
        }
    }

    @GET
    @Permission("customer.read")
    @Operation(summary = "Shows what a customer may still owe, and who has stopped it")
    public Credit read(@PathParam("id") CustomerId id) {
        CreditStatus status = credit.status(id);
        return new Credit(
                status.limit(),
                status.exposure(),
                status.available(),
                status.state(),
                blocks.blockOf(id).map(Block::of));
    }

    @POST
    @Path("block")
    @Permission("credit.block")
    @Operation(summary = "Stops the credit of a customer and of all that belong to it; orders are held from then on")
    public Credit block(@PathParam("id") CustomerId id, Reason body) {
        blocks.block(id, body.given());
        return read(id);
    }

    @POST
    @Path("unblock")
    @Permission("credit.block")
    @Operation(summary = "Gives a customer its credit back; the block of one that it belongs to stays")
    public Credit unblock(@PathParam("id") CustomerId id) {
        blocks.unblock(id);
        return read(id);
    }
}
