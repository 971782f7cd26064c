-- In which steps goods come into a warehouse and leave it. days_left: until goods there are put away, with those of the stages behind it.
create table inventory_stage (
  warehouse varchar(64) not null,
  location varchar(64) not null,
  outward boolean not null,
  step_no integer not null,
  available boolean not null,
  days integer not null,
  days_left integer not null,
  constraint inventory_stage_pk primary key (warehouse, location),
  constraint inventory_stage_warehouse_fk foreign key (warehouse) references inventory_warehouse (code)
);

-- Whether it has stages: who has read the warehouse knows whether to look for them.
alter table inventory_warehouse add column staged boolean default false not null;
alter table inventory_warehouse add column stages_version bigint default 0 not null;

-- What was carried from one location of a warehouse to another: rows are only ever added. '' stands for no known lot or location.
create table inventory_step (
  id varchar(64) not null,
  step_key varchar(200) not null,
  product varchar(64) not null,
  warehouse varchar(64) not null,
  lot varchar(64) not null,
  from_location varchar(64) not null,
  to_location varchar(64) not null,
  quantity numeric(18,6) not null,
  document varchar(200),
  moved_at timestamp(6) not null,
  constraint inventory_step_pk primary key (id),
  constraint inventory_step_key unique (step_key),
  constraint inventory_step_ck check (quantity > 0 and from_location <> to_location)
);
create index inventory_step_product_ix on inventory_step (product, id);
create index inventory_step_warehouse_ix on inventory_step (warehouse, id);

-- Where goods are put away, and from which warehouse another one gets them.
alter table inventory_policy add column location varchar(64);
alter table inventory_policy add column supply_from varchar(64);
alter table inventory_policy add column supply_days integer;
