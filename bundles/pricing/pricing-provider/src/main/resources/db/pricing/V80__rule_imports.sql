-- Rules of an import are in the list from the edition on in which it was applied: so a million of them come into it by one row.
create table pricing_rule_import (
    id       varchar(64) not null,
    list_id  varchar(64) not null,
    state    varchar(16) not null,
    rules    bigint      not null,
    begun    timestamp   not null,
    edition  bigint,
    draft_id varchar(64),
    version  bigint      not null,
    constraint pricing_rule_import_pk primary key (id),
    constraint pricing_rule_import_list foreign key (list_id) references pricing_list (id)
);

create index pricing_rule_import_by_list on pricing_rule_import (list_id, state);

alter table pricing_rule add column import_id varchar(64);
create index pricing_rule_by_import on pricing_rule (list_id, import_id);

-- Who knows the rules of an edition reads only what has changed since; the stamp tells whether that edition was committed.
alter table pricing_edition add column stamp varchar(64);
create index pricing_rule_by_edition on pricing_rule (list_id, edition);
