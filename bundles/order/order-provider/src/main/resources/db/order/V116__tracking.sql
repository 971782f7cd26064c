-- Links by which customers follow orders, without their tokens.
create table order_link (
    id         varchar(64) not null,
    order_id   varchar(64) not null,
    language   varchar(35) not null,
    expires_at timestamp(6) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) not null,
    revoked_at timestamp(6),
    version    bigint      not null,
    constraint order_link_pk primary key (id)
);

create index order_link_order on order_link (order_id);

-- What links are signed with; one row, made with the first link.
create table order_link_key (
    id     varchar(1)  not null,
    secret varchar(64) not null,
    constraint order_link_key_pk primary key (id)
);
