package org.tenon.sales.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.sales.SalesPipeline;

/** A pipeline as it is kept. */
@Entity
@Table(name = "sales_pipeline")
class PipelineRow {

    @Id
    @Column(name = "code")
    String code;

    @Column(name = "name")
    String name;

    @Column(name = "stages")
    String stages;

    @Version
    @Column(name = "version")
    long version;

    SalesPipeline pipeline() {
        return new SalesPipeline(code, name, JsonColumns.stages(stages), version);
    }
}
