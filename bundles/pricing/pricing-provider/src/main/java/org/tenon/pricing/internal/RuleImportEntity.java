package org.tenon.pricing.internal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.RuleImport;

/** A row of imports. Written once; changed and read by {@link RuleImportRow}. */
@Entity(name = "RuleImport")
@Table(name = "pricing_rule_import")
@SuppressWarnings("UnusedVariable") // queries read the fields
class RuleImportEntity {

    @Id
    private String id;

    @Column(name = "list_id")
    private String list;

    private String state;
    private long rules;
    private LocalDateTime begun;

    /** Of applied ones. */
    private @Nullable Long edition;

    @Column(name = "draft_id")
    private @Nullable String draft;

    private long version;

    RuleImportEntity(RuleImport begins) {
        this.id = begins.id().value();
        this.list = begins.list().value();
        this.state = begins.state().name().toLowerCase(Locale.ROOT);
        this.rules = begins.rules();
        this.begun = LocalDateTime.ofInstant(begins.begun(), ZoneOffset.UTC);
        this.version = begins.version();
    }
}
