-- Which order was split off, or merged, from or into which; from the first one's side.
create table order_relation (
    id varchar(64) not null,
    order_id varchar(64) not null,
    other_id varchar(64) not null,
    kind varchar(16) not null,
    related_at timestamp(6) not null,
    constraint order_relation_pk primary key (id)
);

create index order_relation_order on order_relation (order_id, id);
