create table inventory_warehouse (
  code varchar(64) not null,
  constraint inventory_warehouse_pk primary key (code)
);
insert into inventory_warehouse (code) values ('MAIN');

create table inventory_receipt (
  id varchar(64) not null,
  warehouse varchar(64) not null,
  reference varchar(200),
  received_at timestamp(6) not null,
  constraint inventory_receipt_pk primary key (id),
  constraint inventory_receipt_warehouse_fk foreign key (warehouse) references inventory_warehouse (code)
);

-- The ledger: rows are only ever added.
create table inventory_move (
  id varchar(64) not null,
  product varchar(64) not null,
  warehouse varchar(64) not null,
  quantity numeric(18,6) not null,
  document varchar(200) not null,
  lot varchar(64),
  unit_cost numeric(30,12),
  cost_currency varchar(3),
  moved_at timestamp(6) not null,
  constraint inventory_move_pk primary key (id),
  constraint inventory_move_quantity_ck check (quantity <> 0)
);
create index inventory_move_product_ix on inventory_move (product, id);
create index inventory_move_document_ix on inventory_move (document);

-- What the ledger and the reservations add up to, kept in the same transaction as they.
create table inventory_level (
  product varchar(64) not null,
  warehouse varchar(64) not null,
  on_hand numeric(18,6) not null,
  reserved numeric(18,6) not null,
  version bigint not null,
  constraint inventory_level_pk primary key (product, warehouse),
  constraint inventory_level_warehouse_fk foreign key (warehouse) references inventory_warehouse (code),
  constraint inventory_level_on_hand_ck check (on_hand >= 0),
  constraint inventory_level_reserved_ck check (reserved >= 0),
  constraint inventory_level_oversold_ck check (reserved <= on_hand)
);

create table inventory_reservation (
  document varchar(200) not null,
  line varchar(64) not null,
  product varchar(64) not null,
  warehouse varchar(64) not null,
  requested numeric(18,6) not null,
  reserved numeric(18,6) not null,
  shipped numeric(18,6) not null,
  version bigint not null,
  constraint inventory_reservation_pk primary key (document, line),
  constraint inventory_reservation_reserved_ck check (reserved >= 0),
  constraint inventory_reservation_shipped_ck check (shipped >= 0),
  constraint inventory_reservation_requested_ck check (reserved + shipped <= requested)
);
create index inventory_reservation_product_ix on inventory_reservation (product, warehouse);

-- Which issues of a document were booked, so that a repeated one is recognised.
create table inventory_issue (
  document varchar(200) not null,
  issue_key varchar(200) not null,
  issued_at timestamp(6) not null,
  constraint inventory_issue_pk primary key (document, issue_key)
);
