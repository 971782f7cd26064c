package org.tenon.sales.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.sales.SolutionTemplate;

/** A template of solutions as it is kept. */
@Entity
@Table(name = "sales_solution_template")
class SolutionTemplateRow {

    @Id
    @Column(name = "code")
    String code;

    @Column(name = "name")
    String name;

    @Column(name = "need")
    String need;

    @Column(name = "options")
    String options;

    @Column(name = "rules")
    String rules;

    @Column(name = "active")
    boolean active;

    @Version
    @Column(name = "version")
    long version;

    void write(SolutionTemplate template) {
        code = template.code();
        name = template.name();
        need = template.need();
        options = JsonColumns.text(template.options());
        rules = JsonColumns.text(template.rules());
        active = template.active();
    }

    SolutionTemplate template() {
        return new SolutionTemplate(
                code, name, need, JsonColumns.options(options), JsonColumns.rules(rules), active, version);
    }
}
