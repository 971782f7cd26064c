-- Whoever changes something takes the turn and keeps it until the commit: changes come one after the other.
create table acme_turn (
    id   varchar(16) not null,
    turn bigint      not null,
    constraint acme_turn_pk primary key (id)
);

insert into acme_turn (id, turn) values ('pricing', 0);

create table acme_list (
    id           varchar(64)  not null,
    code         varchar(64)  not null,
    name         varchar(200) not null,
    currency     varchar(3)   not null,
    tax_included boolean      not null,
    policy       varchar(16)  not null,
    base_id      varchar(64),
    valid_from   date,
    valid_to     date,
    is_default   boolean      not null,
    changes      bigint       not null,
    constraint acme_list_pk primary key (id),
    constraint acme_list_code_key unique (code)
);

-- Either price or discount is given. Ids rise with time.
create table acme_rule (
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
    constraint acme_rule_pk primary key (id),
    constraint acme_rule_list foreign key (list_id) references acme_list (id)
);

create index acme_rule_by_product on acme_rule (list_id, product_id);

-- A rule for everywhere has the region ''.
create table acme_tax (
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
    constraint acme_tax_pk primary key (id)
);

create index acme_tax_order on acme_tax (category, region, sequence_no, id);
