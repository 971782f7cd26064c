-- That a person's data was erased, and what became of it. Not who it was.
create table customer_erasure (
    id          varchar(64)  not null,
    customer_id varchar(64)  not null,
    contact     boolean      not null,
    reason      varchar(500) not null,
    erased_by   varchar(200) not null,
    erased_at   timestamp(6) not null,
    parts       bytea        not null,
    constraint customer_erasure_pk primary key (id),
    constraint customer_erasure_of foreign key (customer_id) references customer_customer (id)
);

create index customer_erasure_customer on customer_erasure (customer_id, id);
