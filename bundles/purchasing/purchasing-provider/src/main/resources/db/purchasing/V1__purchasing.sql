create table purchasing_supplier (
    id             varchar(64)    not null,
    name           varchar(200)   not null,
    currency       varchar(3)     not null,
    lead_days      integer        not null,
    reliability    numeric(18, 9) not null,
    minimum_order  numeric(30, 12),
    over_percent   numeric(18, 9) not null,
    under_percent  numeric(18, 9) not null,
    blocked        boolean        not null,
    version        bigint         not null,
    constraint purchasing_supplier_pk primary key (id)
);

-- How a supplier delivers a product; the days hold as a DateRange does, null without a limit.
create table purchasing_supply (
    supplier_id     varchar(64)    not null,
    product_id      varchar(64)    not null,
    supplier_number varchar(100),
    pack            numeric(18, 6) not null,
    lead_days       integer,
    preferred       boolean        not null,
    valid_from      date,
    valid_to        date,
    constraint purchasing_supply_pk primary key (supplier_id, product_id),
    constraint purchasing_supply_of foreign key (supplier_id) references purchasing_supplier (id)
);
create index purchasing_supply_product_ix on purchasing_supply (product_id);

create table purchasing_price (
    supplier_id   varchar(64)     not null,
    product_id    varchar(64)     not null,
    from_quantity numeric(18, 6)  not null,
    unit_cost     numeric(30, 12) not null,
    constraint purchasing_price_pk primary key (supplier_id, product_id, from_quantity),
    constraint purchasing_price_of foreign key (supplier_id, product_id)
        references purchasing_supply (supplier_id, product_id)
);

create table purchasing_order (
    id            varchar(64)     not null,
    order_number  varchar(32)     not null,
    state         varchar(16)     not null,
    supplier_id   varchar(64)     not null,
    warehouse_id  varchar(64)     not null,
    reference     varchar(200),
    currency      varchar(3)      not null,
    over_percent  numeric(18, 9)  not null,
    under_percent numeric(18, 9)  not null,
    total         numeric(30, 12) not null,
    created_at    timestamp(6)    not null,
    sent_at       timestamp(6),
    version       bigint          not null,
    constraint purchasing_order_pk primary key (id),
    constraint purchasing_order_number_key unique (order_number),
    constraint purchasing_order_of foreign key (supplier_id) references purchasing_supplier (id)
);
create index purchasing_order_supplier_ix on purchasing_order (supplier_id, id);
create index purchasing_order_state_ix on purchasing_order (state, id);

create table purchasing_line (
    order_id        varchar(64)     not null,
    line_no         integer         not null,
    product_id      varchar(64)     not null,
    supplier_number varchar(100),
    quantity        numeric(18, 6)  not null,
    unit_cost       numeric(30, 12) not null,
    total           numeric(30, 12) not null,
    expected        date            not null,
    received        numeric(18, 6)  not null,
    closed          boolean         not null,
    plan_id         varchar(64),
    constraint purchasing_line_pk primary key (order_id, line_no),
    constraint purchasing_line_of foreign key (order_id) references purchasing_order (id)
);
create index purchasing_line_product_ix on purchasing_line (product_id);

-- What has come, with inventory's receipt of it.
create table purchasing_receipt (
    order_id   varchar(64)    not null,
    line_no    integer        not null,
    receipt_id varchar(64)    not null,
    quantity   numeric(18, 6) not null,
    booked_at  timestamp(6)   not null,
    constraint purchasing_receipt_pk primary key (order_id, line_no, receipt_id),
    constraint purchasing_receipt_of foreign key (order_id, line_no) references purchasing_line (order_id, line_no)
);

-- Whoever drafts orders of proposals holds it: two who do it at once would order the same goods twice.
create table purchasing_lock (
    id integer not null,
    constraint purchasing_lock_pk primary key (id)
);
insert into purchasing_lock (id) values (1);
