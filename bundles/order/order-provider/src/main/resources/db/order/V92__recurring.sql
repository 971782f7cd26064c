-- What is ordered again and again; what is only read as a whole is kept as JSON, the frozen prices too.
create table order_recurring (
    id varchar(64) not null,
    customer_id varchar(64) not null,
    draft varchar not null,
    frozen varchar,
    state varchar(16) not null,
    next_run date,
    failures integer not null,
    created_at timestamp(6) not null,
    version bigint not null,
    constraint order_recurring_pk primary key (id)
);

create index order_recurring_next on order_recurring (next_run);

create table order_recurring_run (
    id varchar(64) not null,
    recurring_id varchar(64) not null,
    due date not null,
    order_id varchar(64),
    problem varchar(2000) not null,
    run_at timestamp(6) not null,
    constraint order_recurring_run_pk primary key (id),
    constraint order_recurring_run_once unique (recurring_id, due)
);
