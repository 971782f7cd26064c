-- Stock by lot and by location. A level is kept in parts from the first receipt on that names either; the parts add up to it.
alter table inventory_level add column parted boolean default false not null;

-- '' stands for no known lot and no known location. What came first is by since, and of one moment by arrival; of no known lot, null is
-- before all others.
create table inventory_part (
  product varchar(64) not null,
  warehouse varchar(64) not null,
  location varchar(64) not null,
  lot varchar(64) not null,
  on_hand numeric(18,6) not null,
  reserved numeric(18,6) not null,
  held numeric(18,6) not null,
  reason varchar(200),
  since timestamp(6),
  arrival varchar(64),
  version bigint not null,
  constraint inventory_part_pk primary key (product, warehouse, location, lot),
  constraint inventory_part_level_fk foreign key (product, warehouse) references inventory_level (product, warehouse),
  constraint inventory_part_reserved_ck check (reserved >= 0),
  constraint inventory_part_held_ck check (held >= 0),
  constraint inventory_part_oversold_ck check (reserved + held <= on_hand)
);

create table inventory_lot (
  product varchar(64) not null,
  lot varchar(64) not null,
  expires date,
  owner varchar(200),
  serial boolean not null,
  since timestamp(6) not null,
  arrival varchar(64) not null,
  version bigint not null,
  constraint inventory_lot_pk primary key (product, lot)
);

-- Of which parts a line has set aside what it has.
create table inventory_claim (
  document varchar(200) not null,
  line varchar(64) not null,
  location varchar(64) not null,
  lot varchar(64) not null,
  product varchar(64) not null,
  warehouse varchar(64) not null,
  quantity numeric(18,6) not null,
  version bigint not null,
  constraint inventory_claim_pk primary key (document, line, location, lot),
  constraint inventory_claim_quantity_ck check (quantity > 0)
);
create index inventory_claim_product_ix on inventory_claim (product, warehouse);

-- The only lot that will do, and what became of the line: a change each, oldest first, kept with the row so that telling it costs no
-- statement.
alter table inventory_reservation add column lot varchar(64);
alter table inventory_reservation add column history varchar(100000);

alter table inventory_move add column location varchar(64);
alter table inventory_move add column issue_key varchar(200);
create index inventory_move_lot_ix on inventory_move (product, lot, id);

-- '' stands for all.
create table inventory_policy (
  product varchar(64) not null,
  category varchar(64) not null,
  warehouse varchar(64) not null,
  allocation varchar(16),
  reallocate boolean,
  costing varchar(16),
  standard_cost numeric(30,12),
  standard_currency varchar(3),
  lead_time_days integer,
  version bigint not null,
  constraint inventory_policy_pk primary key (product, category, warehouse)
);
