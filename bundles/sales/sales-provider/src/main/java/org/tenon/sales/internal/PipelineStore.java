package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.Percent;
import org.tenon.sales.PipelineStage;
import org.tenon.sales.SalesPipeline;

/** Pipelines in the tables, and the configured one while nobody has changed it; within one transaction. */
final class PipelineStore {

    private static final String CONFIGURED = "Opportunities";

    private final EntityManager em;
    private final SalesSettings settings;
    private final Map<String, Optional<Pipeline>> read = new HashMap<>();

    PipelineStore(EntityManager em, SalesSettings settings) {
        this.em = em;
        this.settings = settings;
    }

    Optional<SalesPipeline> find(String code) {
        PipelineRow row = em.find(PipelineRow.class, code);
        if (row == null && code.equals(SalesPipeline.DEFAULT)) {
            return Optional.of(configured());
        }
        return Optional.ofNullable(row).map(PipelineRow::pipeline);
    }

    List<SalesPipeline> all() {
        List<SalesPipeline> all = new ArrayList<>(
                em.createQuery("select p from PipelineRow p", PipelineRow.class).getResultList().stream()
                        .map(PipelineRow::pipeline)
                        .toList());
        if (all.stream().noneMatch(pipeline -> pipeline.code().equals(SalesPipeline.DEFAULT))) {
            all.add(configured());
        }
        all.sort(Comparator.comparing(SalesPipeline::code));
        return all;
    }

    SalesPipeline configured() {
        return new SalesPipeline(
                SalesPipeline.DEFAULT, CONFIGURED, settings.pipeline().stages(), 0);
    }

    Optional<Pipeline> pipeline(String code) {
        return read.computeIfAbsent(code, each -> find(each).map(found -> Pipeline.of(found.stages())));
    }

    Optional<PipelineStage> stage(String pipeline, String stage) {
        return pipeline(pipeline).flatMap(found -> found.stage(stage));
    }

    /** The stage's of today or, when the pipeline has it no more, what it was when it was reached. */
    Percent probability(String pipeline, String stage, BigDecimal kept) {
        return stage(pipeline, stage).map(PipelineStage::probability).orElseGet(() -> new Percent(kept));
    }
}
