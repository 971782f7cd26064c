-- What people have agreed to, decision by decision.
create table customer_consent (
    id           varchar(64)  not null,
    customer_id  varchar(64)  not null,
    address      varchar(320) not null,
    purpose      varchar(64)  not null,
    given        boolean      not null,
    decided_at   timestamp(6) not null,
    source       varchar(200) not null,
    text_version varchar(100),
    recorded_by  varchar(200) not null,
    recorded_at  timestamp(6) not null,
    constraint customer_consent_pk primary key (id),
    constraint customer_consent_of foreign key (customer_id) references customer_customer (id)
);

create index customer_consent_address on customer_consent (address, purpose, decided_at, id);
create index customer_consent_customer on customer_consent (customer_id, decided_at, id);
