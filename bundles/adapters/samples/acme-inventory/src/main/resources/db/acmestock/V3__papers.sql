-- What another inventory had besides, kept to be given away as it was taken. Days as they are written: 2026-11-27.
create table acmestock_booking (
  id varchar(64) not null,
  site varchar(64) not null,
  reason varchar(64) not null,
  source varchar(200),
  note varchar(200),
  reverses varchar(200),
  booked timestamp(6) not null,
  constraint acmestock_booking_pk primary key (id)
);

create table acmestock_transfer (
  id varchar(64) not null,
  from_site varchar(64) not null,
  to_site varchar(64) not null,
  reference varchar(200),
  expected varchar(10) not null,
  sent timestamp(6) not null,
  constraint acmestock_transfer_pk primary key (id)
);

create table acmestock_transfer_line (
  transfer varchar(64) not null,
  line varchar(64) not null,
  product varchar(64) not null,
  quantity numeric(18,6) not null,
  arrived numeric(18,6) not null,
  constraint acmestock_transfer_line_pk primary key (transfer, line)
);

create table acmestock_plan (
  id varchar(64) not null,
  site varchar(64) not null,
  product varchar(64) not null,
  quantity numeric(18,6) not null,
  received numeric(18,6) not null,
  expected varchar(10) not null,
  reliability numeric(12,9) not null,
  reference varchar(200),
  cancelled varchar(5),
  constraint acmestock_plan_pk primary key (id)
);

-- When and how urgently a document wants its goods: it says so again with each request, and we serve who comes first.
alter table acmestock_claim add column due varchar(10);
alter table acmestock_claim add column priority integer;
