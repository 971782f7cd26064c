package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.DuplicateCandidate;
import org.tenon.customer.DuplicateService;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Who may be meant, to be asked while somebody types. */
@Component(service = DuplicateResource.class)
@RestResource
@Path("customers/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DuplicateResource {

    private static final int MOST = 10;

    private final DuplicateService duplicates;
    private final Actors actors;

    @Activate
    public DuplicateResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) DuplicateService duplicates,
            @Reference Actors actors) {
        this.duplicates = duplicates;
        this.actors = actors;
    }

    /** The likeliest first. */
    public record Candidates(List<Candidate> items) {}

    /**
     * A customer who may be meant.
     *
     * @param score 0 to 100
     */
    public record Candidate(
            CustomerId id, String number, String name, Optional<String> taxId, int score, List<Reason> reasons) {

        static Candidate of(DuplicateCandidate found) {
            return new Candidate(
                    found.customer().id(),
                    found.customer().number(),
                    found.customer().details().name(),
                    found.customer().details().taxId(),
                    found.score(),
                    found.reasons().stream().map(Reason::of).toList());
        }
    }

    /**
     * What speaks for it.
     *
     * @param kept what the customer has there
     * @param likeness 0 to 100
     */
    public record Reason(DuplicateCandidate.Field field, String kept, int likeness) {

        static Reason of(DuplicateCandidate.Reason reason) {
            return new Reason(reason.field(), reason.kept(), reason.likeness());
        }
    }

    @POST
    @ReadOnly
    @Permission("customer.read")
    @Operation(
            summary = "Finds customers who may be the one that is described",
            description =
                    "Changes nothing, and may be asked with every key that is typed. Names are compared without legal"
                            + " forms, accents and order of words; tax ids, e-mail addresses and phones without punctuation.")
    public Candidates find(ProbeBody body) {
        return new Candidates(
                duplicates.candidates(body.toProbe(actors.current().sight(CustomerSight.KIND)), MOST).stream()
                        .map(Candidate::of)
                        .toList());
    }
}
