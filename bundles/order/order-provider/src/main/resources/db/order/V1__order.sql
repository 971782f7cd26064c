create table order_document (
    id varchar(64) not null,
    order_number varchar(32) not null,
    state varchar(16) not null,
    customer_id varchar(64) not null,
    reference varchar(200),
    order_date date not null,
    requested_date date,
    warehouse_id varchar(64) not null,
    source varchar(200),
    currency varchar(3) not null,
    net numeric(30, 12) not null,
    tax numeric(30, 12) not null,
    gross numeric(30, 12) not null,
    hold_reason varchar(2000) not null,
    installation_date date,
    engineer varchar(200),
    priced_by varchar(200) not null,
    created_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    version bigint not null,
    constraint order_document_pk primary key (id),
    constraint order_document_number unique (order_number),
    constraint order_document_source unique (source)
);

create index order_document_customer on order_document (customer_id, id);
create index order_document_state on order_document (state, id);

-- What is reserved and shipped is a copy of what inventory keeps, written in the same transaction.
create table order_line (
    id varchar(64) not null,
    order_id varchar(64) not null,
    line_no integer not null,
    product_id varchar(64) not null,
    stocked boolean not null,
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
    reserved numeric(18, 6) not null,
    shipped numeric(18, 6) not null,
    promised_date date,
    version bigint not null,
    constraint order_line_pk primary key (id),
    constraint order_line_no unique (order_id, line_no),
    constraint order_line_quantities check (reserved >= 0 and shipped >= 0 and reserved + shipped <= quantity)
);

create index order_line_product on order_line (product_id);

create table order_shipment (
    id varchar(64) not null,
    order_id varchar(64) not null,
    order_state varchar(16) not null,
    shipped_at timestamp(6) not null,
    constraint order_shipment_pk primary key (id)
);

create index order_shipment_order on order_shipment (order_id, id);

create table order_shipment_line (
    id varchar(64) not null,
    shipment_id varchar(64) not null,
    order_id varchar(64) not null,
    line_no integer not null,
    quantity numeric(18, 6) not null,
    constraint order_shipment_line_pk primary key (id)
);

create index order_shipment_line_order on order_shipment_line (order_id, shipment_id, line_no);
