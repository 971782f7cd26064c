-- What readers compare to know that nothing changed: every change of a part writes a new, unique stamp into its row, and
-- holds that row until it commits. So changes of one part come one after the other.
create table pricing_stamp (
    part  varchar(16) not null,
    stamp varchar(64) not null,
    constraint pricing_stamp_pk primary key (part)
);

insert into pricing_stamp (part, stamp) values ('price-lists', 'new');
insert into pricing_stamp (part, stamp) values ('tax-rules', 'new');

-- default_for is the currency on the list that is its default, and empty on all others. The stamp changes with the rules.
create table pricing_list (
    id           varchar(64)  not null,
    code         varchar(64)  not null,
    name         varchar(200) not null,
    currency     varchar(3)   not null,
    tax_included boolean      not null,
    policy       varchar(16)  not null,
    base_id      varchar(64),
    valid_from   date,
    valid_to     date,
    default_for  varchar(3),
    version      bigint       not null,
    stamp        varchar(64)  not null,
    constraint pricing_list_pk primary key (id),
    constraint pricing_list_code_key unique (code),
    constraint pricing_list_default_key unique (default_for),
    constraint pricing_list_base foreign key (base_id) references pricing_list (id)
);

-- Either price or discount is given. Ids rise with time, so that they tell the age.
create table pricing_rule (
    id           varchar(64)    not null,
    list_id      varchar(64)    not null,
    product_id   varchar(64),
    category     varchar(64),
    customer_id  varchar(64),
    group_code   varchar(64),
    min_quantity numeric(18, 6) not null,
    price        numeric(30, 12),
    discount     numeric(18, 9),
    sequence_no  integer        not null,
    priority     integer        not null,
    valid_from   date,
    valid_to     date,
    constraint pricing_rule_pk primary key (id),
    constraint pricing_rule_list foreign key (list_id) references pricing_list (id)
);

create index pricing_rule_by_list on pricing_rule (list_id, id);

-- An empty region is written '', so that rules order by it in the same way everywhere.
create table pricing_tax_rule (
    id           varchar(64)    not null,
    code         varchar(64)    not null,
    category     varchar(64)    not null,
    region       varchar(64)    not null,
    kind         varchar(16)    not null,
    rate         numeric(18, 9) not null,
    included     boolean        not null,
    affects_next boolean        not null,
    sequence_no  integer        not null,
    valid_from   date,
    valid_to     date,
    constraint pricing_tax_rule_pk primary key (id)
);

create index pricing_tax_rule_order on pricing_tax_rule (category, region, sequence_no, id);
