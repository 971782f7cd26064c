-- Who goes first when goods are scarce, and what may leave before all is there.
alter table order_document add column priority integer default 0 not null;
alter table order_document add column delivery varchar(16) default 'AVAILABLE' not null;

-- What pricing was told, so that a line that is changed later is priced in the same way.
alter table order_document add column channel varchar(64);
alter table order_document add column price_list varchar(64);

-- Whether goods that came in have completed the order since somebody last confirmed it.
alter table order_document add column filled boolean default false not null;

-- The references of a customer that are taken, when the installation wants them unique.
create table order_reference (
    customer_id varchar(64) not null,
    reference varchar(200) not null,
    order_id varchar(64) not null,
    constraint order_reference_pk primary key (customer_id, reference)
);
create index order_reference_order on order_reference (order_id);
