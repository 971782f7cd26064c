-- Service engineers; what they can, when they work and where they go is only read as a whole.
create table order_engineer (
    id varchar(64) not null,
    name varchar(200) not null,
    user_name varchar(200),
    zone varchar(64) not null,
    skills varchar not null,
    hours varchar not null,
    areas varchar not null,
    travel_minutes integer not null,
    active boolean not null,
    version bigint not null,
    constraint order_engineer_pk primary key (id)
);

-- By the clock of whoever is away; without an engineer it is a holiday of all.
create table order_absence (
    id varchar(64) not null,
    engineer_id varchar(64),
    starts_at timestamp(6) not null,
    ends_at timestamp(6) not null,
    reason varchar(200) not null,
    constraint order_absence_pk primary key (id)
);

create index order_absence_end on order_absence (ends_at);

create table order_installation_demand (
    product_id varchar(64) not null,
    minutes integer not null,
    skills varchar not null,
    constraint order_installation_demand_pk primary key (product_id)
);

-- Of each order at most one in each state.
create table order_appointment (
    id varchar(64) not null,
    order_id varchar(64) not null,
    engineer_id varchar(64) not null,
    state varchar(16) not null,
    starts_at timestamp(6) not null,
    ends_at timestamp(6) not null,
    constraint order_appointment_pk primary key (id),
    constraint order_appointment_state unique (order_id, state)
);

create index order_appointment_engineer on order_appointment (engineer_id, ends_at);
create index order_appointment_end on order_appointment (ends_at);
