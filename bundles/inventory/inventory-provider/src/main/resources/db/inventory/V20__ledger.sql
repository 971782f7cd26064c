-- Where a move's goods came from or went to: a place outside of the warehouses. Its part of the move has the opposite sign.
alter table inventory_move add column place varchar(16) default 'SUPPLIER' not null;
update inventory_move set place = 'CUSTOMER' where quantity < 0;
create index inventory_move_moved_ix on inventory_move (product, warehouse, moved_at);

-- A booking's lines are its moves, of the document 'booking/<id>'.
create table inventory_booking (
  id varchar(64) not null,
  warehouse varchar(64) not null,
  reason varchar(16) not null,
  source varchar(200),
  note varchar(200),
  reverses varchar(200),
  booked_at timestamp(6) not null,
  constraint inventory_booking_pk primary key (id),
  constraint inventory_booking_source unique (source),
  constraint inventory_booking_reverses unique (reverses),
  constraint inventory_booking_warehouse_fk foreign key (warehouse) references inventory_warehouse (code)
);

-- Goods between two warehouses. Their moves are of the document 'transfer/<id>', to and from the place TRANSIT.
create table inventory_transfer (
  id varchar(64) not null,
  from_warehouse varchar(64) not null,
  to_warehouse varchar(64) not null,
  reference varchar(200),
  expected date not null,
  sent_at timestamp(6) not null,
  version bigint not null,
  constraint inventory_transfer_pk primary key (id),
  constraint inventory_transfer_from_fk foreign key (from_warehouse) references inventory_warehouse (code),
  constraint inventory_transfer_to_fk foreign key (to_warehouse) references inventory_warehouse (code)
);

create table inventory_transfer_line (
  transfer varchar(64) not null,
  line_no integer not null,
  product varchar(64) not null,
  quantity numeric(18,6) not null,
  arrived numeric(18,6) not null,
  version bigint not null,
  constraint inventory_transfer_line_pk primary key (transfer, line_no),
  constraint inventory_transfer_line_fk foreign key (transfer) references inventory_transfer (id),
  constraint inventory_transfer_line_ck check (arrived >= 0 and arrived <= quantity)
);
create index inventory_transfer_line_product_ix on inventory_transfer_line (product);

-- What is expected to come in.
create table inventory_planned (
  id varchar(64) not null,
  warehouse varchar(64) not null,
  product varchar(64) not null,
  quantity numeric(18,6) not null,
  received numeric(18,6) not null,
  expected date not null,
  reliability numeric(12,9) not null,
  reference varchar(200),
  cancelled boolean not null,
  version bigint not null,
  constraint inventory_planned_pk primary key (id),
  constraint inventory_planned_warehouse_fk foreign key (warehouse) references inventory_warehouse (code),
  constraint inventory_planned_quantity_ck check (quantity > 0 and received >= 0)
);
create index inventory_planned_product_ix on inventory_planned (product, warehouse);

-- When a line's goods are wanted, and who goes first when they are scarce.
alter table inventory_reservation add column due date;
alter table inventory_reservation add column priority integer default 0 not null;
