-- The past day that a document was booked for.
alter table inventory_receipt add column came_on date;
alter table inventory_booking add column happened_on date;

-- Days are texts like 2026-11-30, which sort as the days do. Nothing is booked up to a closed day any more, and what was then in stock is kept with its value: costs are worked out from
-- there on.
create table inventory_closing (
  through varchar(10) not null,
  closed_at timestamp(6) not null,
  constraint inventory_closing_pk primary key (through)
);

create table inventory_closing_layer (
  through varchar(10) not null,
  product varchar(64) not null,
  number integer not null,
  lot varchar(64) not null,
  document varchar(200) not null,
  quantity numeric(18,6) not null,
  amount numeric(30,12) not null,
  currency varchar(3) not null,
  unit_cost numeric(30,12) not null,
  constraint inventory_closing_layer_pk primary key (through, product, number)
);

-- What goods cost on top of their price: freight, duty, insurance.
create table inventory_landed_cost (
  id varchar(64) not null,
  document varchar(200) not null,
  amount numeric(30,12) not null,
  currency varchar(3) not null,
  split varchar(16) not null,
  note varchar(200),
  added_at timestamp(6) not null,
  constraint inventory_landed_cost_pk primary key (id)
);
create index inventory_landed_cost_document_ix on inventory_landed_cost (document);

-- Whoever closes a period and whoever books for a past day wait for each other at this row.
create table inventory_day_lock (
  id integer not null,
  constraint inventory_day_lock_pk primary key (id)
);
insert into inventory_day_lock (id) values (1);
