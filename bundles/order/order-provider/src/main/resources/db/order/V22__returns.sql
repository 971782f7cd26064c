-- What has come back of a line, a part of what was shipped; how much of that is credited, and what the customer owes less for it.
alter table order_line add column returned numeric(18, 6) default 0 not null;
alter table order_line add column credited_quantity numeric(18, 6) default 0 not null;
alter table order_line add column credited numeric(30, 12) default 0 not null;

create table order_return (
    id varchar(64) not null,
    order_id varchar(64) not null,
    reason varchar(200),
    credited boolean not null,
    credit numeric(30, 12) not null,
    currency varchar(3) not null,
    returned_at timestamp(6) not null,
    constraint order_return_pk primary key (id)
);
create index order_return_order on order_return (order_id, id);

create table order_return_line (
    id varchar(64) not null,
    return_id varchar(64) not null,
    order_id varchar(64) not null,
    line_no integer not null,
    quantity numeric(18, 6) not null,
    disposition varchar(16) not null,
    constraint order_return_line_pk primary key (id)
);
create index order_return_line_order on order_return_line (order_id, return_id, line_no);
