-- When something was planned, and for which day at first: how long it took, and how late it was, is known when all of it has come.
alter table inventory_planned add column planned_on date;
alter table inventory_planned add column first_expected date;

create table inventory_arrival (
  planned varchar(64) not null,
  product varchar(64) not null,
  took_days integer not null,
  late_days integer not null,
  arrived_at timestamp(6) not null,
  constraint inventory_arrival_pk primary key (planned)
);
create index inventory_arrival_product_ix on inventory_arrival (product, arrived_at);

-- What the last arrivals of a product say, so that a promise reads one row: the days that half of them, and nine of ten, took at most,
-- and were late at most.
create table inventory_lead_time (
  product varchar(64) not null,
  cases integer not null,
  quantiles varchar(100) not null,
  version bigint not null,
  constraint inventory_lead_time_pk primary key (product)
);

-- When to order anew, and how much; null minimum: as demand and lead time say.
create table inventory_reorder_rule (
  product varchar(64) not null,
  warehouse varchar(64) not null,
  minimum numeric(18,6),
  maximum numeric(18,6),
  multiple numeric(18,6),
  version bigint not null,
  constraint inventory_reorder_rule_pk primary key (product, warehouse)
);
