package org.tenon.fields.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.field.FieldChoice;
import org.tenon.kernel.field.FieldDefined;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.field.FieldKeeper;
import org.tenon.kernel.field.FieldRemoved;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** Keeps definitions in the installation's database, and reads them anew each time: there is no copy that could be out of date. */
@Component(service = {FieldDefinitions.class, StoredDefinitions.class})
public final class StoredDefinitions implements FieldDefinitions {

    /** Of one kind of record. */
    static final int MAX_FIELDS = 100;

    private static final String WHAT = "field";

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<FieldKeeper> keepers = List.of();

    @Activate
    public StoredDefinitions(
            @Reference(target = "(unit=fields)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    /** The kinds of records that can have fields now. */
    List<FieldKeeper> keepers() {
        return List.copyOf(keepers);
    }

    @Override
    public FieldSet of(String kind) {
        return new FieldSet(unit.call(em -> em
                .createQuery("select d from FieldDefinition d where d.recordKind = :of", DefinitionRow.class)
                .setParameter("of", kind.replace("\0", ""))
                .getResultList()
                .stream()
                .map(DefinitionRow::toDefinition)
                .toList()));
    }

    @Override
    public Optional<FieldDefinition> find(String of, String code) {
        if (!DefinitionRules.KIND.matcher(of).matches()
                || !DefinitionRules.CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return unit.call(em -> Optional.ofNullable(em.find(DefinitionRow.class, DefinitionRow.name(of, code)))
                .map(DefinitionRow::toDefinition));
    }

    @Override
    public FieldDefinition save(FieldDefinition definition) {
        try {
            return unit.call(em -> kept(em, definition));
        } catch (DuplicateKeyException faster) {
            throw stale(definition.of(), definition.code(), definition.version(), 1);
        }
    }

    private FieldDefinition kept(EntityManager em, FieldDefinition definition) {
        DefinitionRow row = locked(em, definition.of(), definition.code());
        Optional<FieldDefinition> before = Optional.ofNullable(row).map(DefinitionRow::toDefinition);
        long actual = before.map(FieldDefinition::version).orElse(0L);
        if (definition.version() != actual) {
            throw stale(definition.of(), definition.code(), definition.version(), actual);
        }
        Violations violations = new Violations();
        DefinitionRules.check(definition, violations);
        if (before.isEmpty()) {
            checkNew(em, definition, violations);
        } else {
            checkUsed(before.get(), definition, violations);
        }
        violations.throwIfAny();
        if (before.filter(definition::equals).isPresent()) {
            return definition;
        }
        DefinitionRow written = row == null ? new DefinitionRow(definition) : row;
        if (row == null) {
            em.persist(written);
        } else {
            row.fill(definition);
        }
        em.flush();
        events.record(new FieldDefined(
                definition.of(),
                definition.code(),
                definition.kind(),
                definition.labels(),
                definition.required(),
                definition.archived(),
                company.now()));
        return written.toDefinition();
    }

    private void checkNew(EntityManager em, FieldDefinition definition, Violations violations) {
        violations.check(
                keeper(definition.of()).isPresent(),
                "/of",
                "unknown",
                "No records of that kind are kept here that could have fields.");
        long there = em.createQuery("select count(d.name) from FieldDefinition d where d.recordKind = :of", Long.class)
                .setParameter("of", definition.of())
                .getSingleResult();
        violations.check(
                there < MAX_FIELDS, "/code", "too-many", "There are " + MAX_FIELDS + " fields of that kind already.");
    }

    /** What records have must stay what it is. */
    private void checkUsed(FieldDefinition before, FieldDefinition definition, Violations violations) {
        if (before.kind() != definition.kind()) {
            violations.check(
                    !used(before.of(), before.code()),
                    "/kind",
                    "used",
                    "Records have values of this field: its kind stays. Archive it, and define another one.");
            return;
        }
        List<String> left = definition.choices().stream().map(FieldChoice::code).toList();
        for (FieldChoice choice : before.choices()) {
            violations.check(
                    left.contains(choice.code())
                            || keeper(before.of())
                                    .filter(each -> !each.uses(before.code(), choice.code()))
                                    .isPresent(),
                    "/choices",
                    "used",
                    "Records have the choice " + choice.code() + ": do not offer it any more, but keep it.");
        }
    }

    @Override
    public void remove(String of, String code, long version) {
        unit.run(em -> {
            DefinitionRow row = locked(em, of, code);
            if (row == null) {
                throw new NotFoundException(WHAT, of + "." + code);
            }
            long actual = row.toDefinition().version();
            if (actual != version) {
                throw stale(of, code, version, actual);
            }
            if (used(of, code)) {
                throw new ConflictException(
                        "field.used",
                        "Records have values of this field, or cannot be asked now. Archive it instead.",
                        Map.of("of", of, "code", code));
            }
            em.remove(row);
            em.flush();
            events.record(new FieldRemoved(of, code, company.now()));
        });
    }

    private static @Nullable DefinitionRow locked(EntityManager em, String of, String code) {
        return em.find(DefinitionRow.class, DefinitionRow.name(of, code), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Who is not there may have some. */
    private boolean used(String of, String code) {
        return keeper(of).map(keeper -> keeper.uses(code)).orElse(true);
    }

    private Optional<FieldKeeper> keeper(String of) {
        return keepers.stream().filter(each -> each.of().equals(of)).findFirst();
    }

    private static StaleVersionException stale(String of, String code, long expected, long actual) {
        return new StaleVersionException(WHAT, of + "." + code, expected, actual);
    }
}
