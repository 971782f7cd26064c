package org.tenon.sales.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.PipelineChanged;
import org.tenon.sales.PipelineService;
import org.tenon.sales.PipelineStage;
import org.tenon.sales.SalesPipeline;

/** Keeps pipelines as data; the default one is the configuration's until somebody changes it. */
@Component(
        service = PipelineService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Pipelines implements PipelineService {

    static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

    private static final String KIND = "pipeline";
    private static final int MAX_NAME = 200;
    private static final Pattern STAGE = Pattern.compile("[^\\s_\\p{Cntrl}]{1," + PipelineStage.MAX_NAME + "}");

    private final UnitOfWork unit;
    private final SalesSettings settings;
    private final EventLog events;
    private final Company company;

    @Activate
    public Pipelines(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference SalesSettings settings,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.settings = settings;
        this.events = events;
        this.company = company;
    }

    @Override
    public List<PipelineStage> stages() {
        return find(SalesPipeline.DEFAULT).orElseThrow().stages();
    }

    @Override
    public List<SalesPipeline> pipelines() {
        return unit.call(em -> new PipelineStore(em, settings).all());
    }

    @Override
    public Optional<SalesPipeline> find(String code) {
        return unit.call(em -> new PipelineStore(em, settings).find(code));
    }

    @Override
    public SalesPipeline save(SalesPipeline pipeline) {
        check(pipeline);
        try {
            return unit.call(em -> kept(em, pipeline));
        } catch (DuplicateKeyException faster) {
            throw new StaleVersionException(KIND, pipeline.code(), pipeline.version(), 1);
        }
    }

    private SalesPipeline kept(EntityManager em, SalesPipeline pipeline) {
        PipelineRow row = em.find(PipelineRow.class, pipeline.code(), LockModeType.PESSIMISTIC_WRITE);
        requireVersion(pipeline.code(), pipeline.version(), row == null ? 0 : row.version);
        refuseUsed(em, pipeline.code(), pipeline.stages());
        PipelineRow written = row == null ? new PipelineRow() : row;
        written.code = pipeline.code();
        written.name = pipeline.name();
        written.stages = JsonColumns.text(pipeline.stages());
        if (row == null) {
            em.persist(written);
        }
        em.flush();
        events.record(new PipelineChanged(written.code, company.now()));
        return written.pipeline();
    }

    @Override
    public void remove(String code, long version) {
        unit.run(em -> {
            PipelineRow row = em.find(PipelineRow.class, code, LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new NotFoundException(KIND, code);
            }
            requireVersion(code, version, row.version);
            refuseUsed(
                    em,
                    code,
                    code.equals(SalesPipeline.DEFAULT) ? settings.pipeline().stages() : List.of());
            em.remove(row);
            events.record(new PipelineChanged(code, company.now()));
        });
    }

    private static void requireVersion(String code, long given, long actual) {
        if (given != actual) {
            throw new StaleVersionException(KIND, code, given, actual);
        }
    }

    /** Who moves an opportunity there at the same moment is not seen; then it keeps the probability that the stage had. */
    private static void refuseUsed(EntityManager em, String code, List<PipelineStage> left) {
        List<Object[]> used = em.createQuery(
                        "select o.stage, count(o.id) from OpportunityRow o where o.pipeline = :pipeline"
                                + " group by o.stage order by o.stage",
                        Object[].class)
                .setParameter("pipeline", code)
                .getResultList();
        Pipeline after = Pipeline.of(left);
        for (Object[] stage : used) {
            if (after.stage((String) stage[0]).isEmpty()) {
                throw new ConflictException(
                        "pipeline.stage-used",
                        stage[1] + " opportunities are in the stage " + stage[0] + ": move them first.",
                        Map.of("pipeline", code, "stage", stage[0]));
            }
        }
    }

    private static void check(SalesPipeline pipeline) {
        Violations violations = new Violations();
        violations.check(
                CODE.matcher(pipeline.code()).matches(),
                "/code",
                "pipeline.code",
                "A code has 1 to 64 lower case letters, digits and hyphens.");
        violations.check(
                !pipeline.name().isBlank() && pipeline.name().length() <= MAX_NAME,
                "/name",
                "text.length",
                "A name has 1 to " + MAX_NAME + " characters.");
        int count = pipeline.stages().size();
        violations.check(
                count >= 1 && count <= SalesPipeline.MAX_STAGES,
                "/stages",
                "pipeline.stages",
                "A pipeline has 1 to " + SalesPipeline.MAX_STAGES + " stages.");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            check(violations, pipeline.stages().get(i), "/stages/" + i, seen);
        }
        violations.throwIfAny();
    }

    private static void check(Violations violations, PipelineStage stage, String pointer, Set<String> seen) {
        violations.check(
                STAGE.matcher(stage.name()).matches() && stage.name().equals(Pipeline.plain(stage.name())),
                pointer + "/name",
                "pipeline.stages",
                "A stage has 1 to " + PipelineStage.MAX_NAME + " lower case characters, and hyphens for spaces.");
        violations.check(
                seen.add(stage.name()),
                pointer + "/name",
                "pipeline.stage-twice",
                "The stage " + stage.name() + " is there twice.");
        violations.check(
                Pipeline.isProbability(stage.probability()),
                pointer + "/probability",
                "pipeline.probability",
                "A probability is 0 to 100 %.");
        violations.check(
                stage.rottenAfterDays()
                        .map(days -> days >= 1 && days <= PipelineStage.MAX_DAYS)
                        .orElse(true),
                pointer + "/rottenAfterDays",
                "pipeline.rotten-after",
                "That takes 1 to " + PipelineStage.MAX_DAYS + " days.");
    }
}
