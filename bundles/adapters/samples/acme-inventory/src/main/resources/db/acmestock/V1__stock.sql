-- Whoever changes anything in a warehouse counts its turn first, and so has the warehouse alone until the end of the transaction.
create table acmestock_site (
  code varchar(64) not null,
  turn bigint default 0 not null,
  constraint acmestock_site_pk primary key (code)
);
insert into acmestock_site (code) values ('MAIN');

create table acmestock_voucher (
  id varchar(64) not null,
  site varchar(64) not null,
  reference varchar(200),
  booked timestamp(6) not null,
  constraint acmestock_voucher_pk primary key (id)
);

create table acmestock_journal (
  id varchar(64) not null,
  product varchar(64) not null,
  site varchar(64) not null,
  quantity numeric(18,6) not null,
  document varchar(200) not null,
  lot varchar(64),
  cost numeric(30,12),
  currency varchar(3),
  booked timestamp(6) not null,
  constraint acmestock_journal_pk primary key (id)
);
create index acmestock_journal_product_ix on acmestock_journal (product, id);
create index acmestock_journal_document_ix on acmestock_journal (document, id);

create table acmestock_balance (
  product varchar(64) not null,
  site varchar(64) not null,
  stock numeric(18,6) not null,
  held numeric(18,6) not null,
  constraint acmestock_balance_pk primary key (product, site),
  constraint acmestock_balance_ck check (held >= 0 and held <= stock)
);

create table acmestock_claim (
  document varchar(200) not null,
  line varchar(64) not null,
  product varchar(64) not null,
  site varchar(64) not null,
  wanted numeric(18,6) not null,
  held numeric(18,6) not null,
  gone numeric(18,6) not null,
  constraint acmestock_claim_pk primary key (document, line),
  constraint acmestock_claim_ck check (held >= 0 and gone >= 0 and held + gone <= wanted)
);

-- The issues that were booked, so that one that is asked for again is known.
create table acmestock_slip (
  document varchar(200) not null,
  slip varchar(200) not null,
  booked timestamp(6) not null,
  constraint acmestock_slip_pk primary key (document, slip)
);
