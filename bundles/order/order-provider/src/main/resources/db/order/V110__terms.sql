-- How orders are delivered and invoiced, and how far what leaves may be off: what holds for customers and products, and what an order
-- took over of it.
create table order_customer_terms (
    customer_id varchar(64) not null,
    delivery varchar(16),
    invoice_method varchar(16),
    tolerated_less numeric(18, 9),
    tolerated_more numeric(18, 9),
    version bigint not null,
    constraint order_customer_terms_pk primary key (customer_id)
);

create table order_product_terms (
    product_id varchar(64) not null,
    tolerated_less numeric(18, 9),
    tolerated_more numeric(18, 9),
    version bigint not null,
    constraint order_product_terms_pk primary key (product_id)
);

alter table order_document add column invoice_method varchar(16) default 'ON_ORDER' not null;
alter table order_document add column tolerated_less numeric(18, 9) default 0 not null;
alter table order_document add column tolerated_more numeric(18, 9) default 0 not null;
alter table order_line add column tolerated_less numeric(18, 9) default 0 not null;
alter table order_line add column tolerated_more numeric(18, 9) default 0 not null;
alter table order_line add column settled boolean default false not null;
alter table order_line drop constraint order_line_quantities;
alter table order_line add constraint order_line_quantities
    check (reserved >= 0 and shipped >= 0 and (reserved + shipped) * 100 <= stock_quantity * (100 + tolerated_more));
