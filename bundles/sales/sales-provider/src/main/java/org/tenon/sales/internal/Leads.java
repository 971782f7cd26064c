package org.tenon.sales.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.NewCustomer;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.sales.Lead;
import org.tenon.sales.LeadAssignment;
import org.tenon.sales.LeadCaptured;
import org.tenon.sales.LeadConversion;
import org.tenon.sales.LeadConverted;
import org.tenon.sales.LeadDetails;
import org.tenon.sales.LeadId;
import org.tenon.sales.LeadLost;
import org.tenon.sales.LeadQuery;
import org.tenon.sales.LeadScore;
import org.tenon.sales.LeadService;
import org.tenon.sales.LeadState;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;

/** Keeps leads until they are customers or lost. */
@Component(
        service = LeadService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Leads implements LeadService {

    private final UnitOfWork unit;
    private final CustomerService customers;
    private final Opportunities opportunities;
    private final SalesSettings settings;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    @Activate
    public Leads(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService terms,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference SalesSettings settings,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this.unit = unit;
        this.customers = customers;
        this.opportunities = new Opportunities(unit, terms, products, settings, events, company, actors);
        this.settings = settings;
        this.events = events;
        this.company = company;
        this.actors = actors;
    }

    @Override
    public Lead capture(LeadDetails details) {
        return unit.call(em -> {
            String stage = LeadChecks.stage(details, settings.leadStages());
            LeadRow row = new LeadRow();
            row.id = NewId.next();
            row.createdAt = Utc.column(company.now());
            LeadAssigner.Assigned assigned =
                    new LeadAssigner(em).assign(details, actors.current().user());
            row.write(details, stage, assigned.owner());
            row.assign(assigned.why());
            em.persist(row);
            events.record(new LeadCaptured(row.leadId(), row.name, row.owner, company.now()));
            return written(em, row);
        });
    }

    @Override
    public Optional<Lead> find(LeadId id) {
        return unit.call(
                em -> Optional.ofNullable(em.find(LeadRow.class, id.value())).map(LeadRow::lead));
    }

    @Override
    public List<String> stages() {
        return settings.leadStages();
    }

    @Override
    public Lead change(LeadId id, long version, LeadDetails details) {
        return unit.call(em -> {
            LeadRow row = lock(em, id);
            if (row.version != version) {
                throw new StaleVersionException("lead", row.id, version, row.version);
            }
            requireOpen(row);
            details.owner()
                    .filter(owner -> !owner.equals(row.owner))
                    .ifPresent(owner -> row.assign(LeadAssignment.of(LeadAssignment.Reason.NAMED)));
            row.write(
                    details,
                    LeadChecks.stage(details, settings.leadStages()),
                    details.owner().orElse(row.owner));
            return written(em, row);
        });
    }

    @Override
    public Page<Lead> search(LeadQuery query, PageRequest page) {
        return unit.call(em -> LeadSearch.page(em, query, page).map(LeadRow::lead));
    }

    @Override
    public Lead convert(LeadId id, LeadConversion conversion) {
        return unit.call(em -> {
            LeadRow row = lock(em, id);
            requireOpen(row);
            CustomerId customer =
                    conversion.customer().map(known -> merged(known, row)).orElseGet(() -> registered(row, conversion));
            OpportunityId opportunity = opportunities
                    .open(new OpportunityDetails(
                            customer,
                            conversion.title(),
                            conversion.stage(),
                            conversion.amount(),
                            conversion.closeDate(),
                            Optional.of(row.owner)))
                    .id();
            row.state = LeadState.CONVERTED;
            row.customer = customer.value();
            row.opportunity = opportunity.value();
            events.record(new LeadConverted(id, customer, opportunity, company.now()));
            return written(em, row);
        });
    }

    /** What the lead knows of its person goes to the customer; one that is not there is refused with the opportunity. */
    private CustomerId merged(CustomerId known, LeadRow row) {
        customers.find(known).ifPresent(customer -> {
            List<Contact> contacts = LeadContact.merged(customer.details().contacts(), LeadContact.of(row));
            if (!contacts.equals(customer.details().contacts())) {
                customers.change(
                        customer.id(), customer.version(), customer.details().withContacts(contacts));
            }
        });
        return known;
    }

    private CustomerId registered(LeadRow row, LeadConversion conversion) {
        CustomerDetails details = CustomerDetails.of(
                        Optional.ofNullable(row.company).orElse(row.name),
                        conversion.amount().currency())
                .withContacts(List.of(LeadContact.of(row)));
        return customers.register(new NewCustomer(Optional.empty(), details)).id();
    }

    @Override
    public Lead lose(LeadId id, String reason) {
        Texts.check(reason, 1, LeadDetails.MAX_TEXT, "/reason");
        return unit.call(em -> {
            LeadRow row = lock(em, id);
            requireOpen(row);
            row.state = LeadState.LOST;
            row.lostReason = reason;
            events.record(new LeadLost(id, reason, company.now()));
            return written(em, row);
        });
    }

    @Override
    public LeadScore score(LeadId id) {
        return unit.call(em -> {
            LeadRow row = em.find(LeadRow.class, id.value());
            if (row == null) {
                throw new NotFoundException("lead", id.value());
            }
            LeadModel model = LeadHistory.of(em, row.team, settings.leadStages());
            Map<String, String> values = LeadHistory.values(row.country, row.region, row.source);
            return new LeadScore(
                    id,
                    model.probability(values, row.stage),
                    Math.toIntExact(model.won()),
                    Math.toIntExact(model.lost()),
                    model.reasons(values, row.stage));
        });
    }

    private static LeadRow lock(EntityManager em, LeadId id) {
        LeadRow row = em.find(LeadRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFoundException("lead", id.value());
        }
        return row;
    }

    private static void requireOpen(LeadRow row) {
        if (row.state != LeadState.OPEN) {
            throw new ConflictException(
                    "lead.state",
                    "The lead is " + row.state.name().toLowerCase(Locale.ROOT) + ".",
                    Map.of("lead", row.id));
        }
    }

    /** Flushes first, so that the version is the one that will be committed. */
    private static Lead written(EntityManager em, LeadRow row) {
        em.flush();
        return row.lead();
    }
}
