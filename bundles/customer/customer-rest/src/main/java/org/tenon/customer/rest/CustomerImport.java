package org.tenon.customer.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.DuplicateCandidate;
import org.tenon.customer.DuplicateProbe;
import org.tenon.customer.DuplicateService;
import org.tenon.customer.NewCustomer;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.RowJob;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.sight.Sight;
import org.tenon.kernel.table.TableRow;

/** Takes customers from a table, whoever keeps them. */
@Component(service = {RowJob.class, CustomerImport.class})
public final class CustomerImport implements RowJob {

    static final String KIND = "customer.import";

    /** Who may be meant, of whom a person is told. */
    private static final int CANDIDATES = 5;

    private final CustomerService customers;
    private final DuplicateService duplicates;
    private final FieldDefinitions definitions;
    private final Actors actors;

    @Activate
    public CustomerImport(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) DuplicateService duplicates,
            @Reference FieldDefinitions definitions,
            @Reference Actors actors) {
        this.customers = customers;
        this.duplicates = duplicates;
        this.definitions = definitions;
        this.actors = actors;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "customer.import";
    }

    @Override
    public Optional<String> column(Job job, String pointer) {
        ImportSettings settings = ImportSettings.of(job);
        String column = pointer.isEmpty() ? "" : pointer.substring(1);
        if (column.startsWith(ImportedFields.PREFIX)) {
            return Optional.ofNullable(settings.fields().get(column.substring(ImportedFields.PREFIX.length())))
                    .map(ImportSettings.Column::heading);
        }
        return CustomerColumn.named(column).map(settings.headings()::get);
    }

    @Override
    public String take(Job job, TableRow row) {
        ImportSettings settings = ImportSettings.of(job);
        Map<CustomerColumn, String> said = settings.read(row);
        ImportedFields fields = fields(settings, row);
        if (settings.duplicates() == ImportSettings.Duplicates.CREATE) {
            return create(settings, said, fields);
        }
        Optional<Customer> same =
                Optional.ofNullable(said.get(CustomerColumn.NUMBER)).flatMap(this::numbered);
        List<Customer> alike = same.map(List::of).orElseGet(() -> alike(settings, said));
        if (alike.isEmpty()) {
            return create(settings, said, fields);
        }
        return switch (settings.duplicates()) {
            case SKIP -> "skipped";
            case UPDATE -> {
                if (alike.size() > 1) {
                    throw asked("customer.ambiguous", "More than one customer may be meant: ", alike);
                }
                yield update(alike.get(0), said, fields);
            }
            case ASK -> throw asked("customer.duplicate", "This may be somebody who is here already: ", alike);
            case CREATE -> create(settings, said, fields);
        };
    }

    /**
     * Takes a row as somebody has decided.
     *
     * @param customer who is meant, when it is to be updated
     */
    String settle(Job job, TableRow row, ImportSettings.Duplicates action, Optional<CustomerId> customer) {
        ImportSettings settings = ImportSettings.of(job);
        Map<CustomerColumn, String> said = settings.read(row);
        ImportedFields fields = fields(settings, row);
        return switch (action) {
            case CREATE -> create(settings, said, fields);
            case SKIP -> "skipped";
            case UPDATE -> update(
                    customer.flatMap(customers::find)
                            .orElseThrow(() -> new InvalidRequestException(
                                    "/customer", "unknown", "Name the customer that the row is about.")),
                    said,
                    fields);
            case ASK -> throw new InvalidRequestException("/action", "action", "Decide: create, update or skip.");
        };
    }

    private ImportedFields fields(ImportSettings settings, TableRow row) {
        return settings.fields().isEmpty()
                ? ImportedFields.NONE
                : new ImportedFields(definitions.of(KnownFields.OF), settings.readFields(row), Map.of());
    }

    private String create(ImportSettings settings, Map<CustomerColumn, String> said, ImportedFields fields) {
        CustomerDetails details =
                new ImportedCustomer(said, CustomerBody.nothing(settings.currency()), fields).details(parent(said));
        ImportedCustomer.translated(
                CustomerBody.of(details),
                () -> customers.register(CustomerSight.ownedBy(
                        sight(), new NewCustomer(Optional.ofNullable(said.get(CustomerColumn.NUMBER)), details))));
        return "created";
    }

    private String update(Customer customer, Map<CustomerColumn, String> said, ImportedFields fields) {
        CustomerDetails before = customer.details();
        CustomerDetails details =
                new ImportedCustomer(said, CustomerBody.of(before), fields.onto(before.fields())).details(parent(said));
        Customer changed = ImportedCustomer.translated(
                CustomerBody.of(details), () -> customers.change(customer.id(), customer.version(), details));
        return changed.version() == customer.version() ? "unchanged" : "updated";
    }

    private Optional<CustomerId> parent(Map<CustomerColumn, String> said) {
        return Optional.ofNullable(said.get(CustomerColumn.PARENT)).map(number -> numbered(number)
                .orElseThrow(() -> new InvalidRequestException(
                        CustomerColumn.PARENT.pointer(),
                        "unknown",
                        "No customer has the number " + number + ". Import those that others belong to first."))
                .id());
    }

    /** Of whoever began the job. */
    private Sight sight() {
        return actors.current().sight(CustomerSight.KIND);
    }

    private Optional<Customer> numbered(String number) {
        return customers.findNumbered(number).filter(customer -> sight().covers(
                        customer.details().profile().belonging()));
    }

    private List<Customer> alike(ImportSettings settings, Map<CustomerColumn, String> said) {
        DuplicateProbe probe = new DuplicateProbe(
                Optional.ofNullable(said.get(CustomerColumn.NAME)),
                Optional.ofNullable(said.get(CustomerColumn.TAX_ID)),
                Optional.ofNullable(said.get(CustomerColumn.CONTACT_EMAIL)),
                Optional.ofNullable(said.get(CustomerColumn.CONTACT_PHONE)),
                Optional.empty(),
                sight());
        return ImportedCustomer.translated(
                CustomerBody.nothing(Optional.empty()), () -> duplicates.candidates(probe, CANDIDATES).stream()
                        .filter(candidate -> candidate.score() >= settings.likeness())
                        .map(DuplicateCandidate::customer)
                        .toList());
    }

    private static ConflictException asked(String code, String says, List<Customer> alike) {
        String names = alike.stream()
                .map(customer -> customer.number() + " " + customer.details().name())
                .collect(Collectors.joining(", "));
        return new ConflictException(code, says + names + ".", Map.of());
    }
}
