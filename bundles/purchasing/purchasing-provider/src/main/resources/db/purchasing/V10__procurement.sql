-- What is bought for the lines of documents; a quantity of zero is wanted no more.
create table purchasing_request (
    document     varchar(128)   not null,
    line_key     varchar(64)    not null,
    kind         varchar(16)    not null,
    product_id   varchar(64)    not null,
    quantity     numeric(18, 6) not null,
    customer_id  varchar(64)    not null,
    warehouse_id varchar(64)    not null,
    keeper       varchar(160),
    constraint purchasing_request_pk primary key (document, line_key)
);

-- The customer to whom the supplier sends it; null for what goes to the warehouse.
alter table purchasing_order add column ship_to varchar(64);

-- For which line of which document a line is bought, and how much of it: the rest is for the stock.
alter table purchasing_line add column for_document varchar(128);
alter table purchasing_line add column for_line varchar(64);
alter table purchasing_line add column pegged numeric(18, 6) default 0 not null;
create index purchasing_line_for_ix on purchasing_line (for_document, for_line);

-- What suppliers have sent to customers.
create table purchasing_dispatch (
    id         varchar(64)    not null,
    order_id   varchar(64)    not null,
    line_no    integer        not null,
    quantity   numeric(18, 6) not null,
    reference  varchar(200),
    sent_on    date           not null,
    noted_at   timestamp(6)   not null,
    constraint purchasing_dispatch_pk primary key (id),
    constraint purchasing_dispatch_of foreign key (order_id, line_no) references purchasing_line (order_id, line_no)
);
create index purchasing_dispatch_order_ix on purchasing_dispatch (order_id);
