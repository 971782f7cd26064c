-- Changes of lists that are being prepared. valid_from and published_as are empty until a draft is published.
create table pricing_draft (
    id           varchar(64)  not null,
    list_id      varchar(64)  not null,
    name         varchar(200) not null,
    state        varchar(16)  not null,
    changed_at   timestamp    not null,
    valid_from   date,
    published_as bigint,
    version      bigint       not null,
    constraint pricing_draft_pk primary key (id),
    constraint pricing_draft_list foreign key (list_id) references pricing_list (id)
);

create index pricing_draft_by_list on pricing_draft (list_id, id);

-- Rules as in pricing_rule; list_id is the draft that they belong to.
create table pricing_draft_rule (
    id             varchar(64)    not null,
    list_id        varchar(64)    not null,
    product_id     varchar(64),
    category       varchar(64),
    customer_id    varchar(64),
    group_code     varchar(64),
    min_quantity   numeric(18, 6) not null,
    price          numeric(30, 12),
    discount       numeric(18, 9),
    sequence_no    integer        not null,
    priority       integer        not null,
    valid_from     date,
    valid_to       date,
    effect         varchar(16)    not null,
    markup         numeric(18, 9),
    round_to       numeric(30, 12),
    surcharge      numeric(30, 12),
    min_margin     numeric(30, 12),
    max_margin     numeric(30, 12),
    expression     varchar(500),
    min_price      numeric(30, 12),
    max_price      numeric(30, 12),
    channel        varchar(64),
    max_quantity   numeric(18, 6),
    min_amount     numeric(30, 12),
    max_amount     numeric(30, 12),
    attribute_name varchar(64),
    attribute_min  numeric(30, 12),
    base           varchar(8)     not null,
    base_list      varchar(64),
    combinable     boolean        not null,
    constraint pricing_draft_rule_pk primary key (id),
    constraint pricing_draft_rule_draft foreign key (list_id) references pricing_draft (id)
);

create index pricing_draft_rule_by_draft on pricing_draft_rule (list_id, id);

create table pricing_draft_end (
    draft_id varchar(64) not null,
    place    integer     not null,
    rule_id  varchar(64) not null,
    constraint pricing_draft_end_pk primary key (draft_id, place),
    constraint pricing_draft_end_draft foreign key (draft_id) references pricing_draft (id)
);
