create table sales_opportunity (
    id varchar(64) not null,
    customer_id varchar(64) not null,
    title varchar(200) not null,
    stage varchar(64) not null,
    probability numeric(18, 9) not null,
    amount numeric(30, 12) not null,
    currency varchar(3) not null,
    close_date date not null,
    owner varchar(200) not null,
    created_at timestamp(6) not null,
    version bigint not null,
    constraint sales_opportunity_pk primary key (id)
);

create index sales_opportunity_customer on sales_opportunity (customer_id, id);

-- One row for each revision. What the seller asked for (wished_*) is kept beside what came of it.
create table sales_quote (
    id varchar(64) not null,
    quote_number varchar(32) not null,
    revision integer not null,
    state varchar(16) not null,
    owner varchar(200) not null,
    customer_id varchar(64) not null,
    opportunity_id varchar(64),
    quote_date date not null,
    valid_until date not null,
    channel varchar(64),
    wished_currency varchar(3),
    wished_price_list varchar(64),
    currency varchar(3) not null,
    price_list varchar(64) not null,
    net numeric(30, 12) not null,
    tax numeric(30, 12) not null,
    gross numeric(30, 12) not null,
    priced_by varchar(200) not null,
    sent_by varchar(32),
    sent_at timestamp(6),
    order_id varchar(64),
    reason varchar(2000) not null,
    created_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    version bigint not null,
    constraint sales_quote_pk primary key (id),
    constraint sales_quote_revision unique (quote_number, revision)
);

create index sales_quote_customer on sales_quote (customer_id, id);
create index sales_quote_state on sales_quote (state, id);
create index sales_quote_opportunity on sales_quote (opportunity_id);

create table sales_quote_line (
    id varchar(64) not null,
    quote_id varchar(64) not null,
    line_no integer not null,
    product_id varchar(64) not null,
    quantity numeric(18, 6) not null,
    unit varchar(64) not null,
    list_price numeric(30, 12) not null,
    rule_price numeric(30, 12) not null,
    unit_price numeric(30, 12) not null,
    discount numeric(18, 9) not null,
    net numeric(30, 12) not null,
    tax numeric(30, 12) not null,
    gross numeric(30, 12) not null,
    taxes varchar not null,
    trace varchar not null,
    availability varchar not null,
    wish varchar not null,
    constraint sales_quote_line_pk primary key (id),
    constraint sales_quote_line_no unique (quote_id, line_no)
);

create index sales_quote_line_product on sales_quote_line (product_id);

create table sales_approval (
    id varchar(64) not null,
    quote_id varchar(64) not null,
    step integer not null,
    reason varchar not null,
    approver varchar(64) not null,
    state varchar(16) not null,
    decided_by varchar(200),
    decided_at timestamp(6),
    remark varchar(2000) not null,
    constraint sales_approval_pk primary key (id),
    constraint sales_approval_step unique (quote_id, step)
);
