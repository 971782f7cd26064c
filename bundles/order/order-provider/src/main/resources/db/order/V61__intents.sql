-- What was begun with an inventory that does not take part in our transactions, and is not known to be done: at most one
-- of an order.
create table order_intent (
    order_id varchar(64) not null,
    kind varchar(16) not null,
    detail varchar not null,
    unsure boolean not null,
    due timestamp(6) not null,
    tries integer not null,
    began_at timestamp(6) not null,
    version bigint not null,
    constraint order_intent_pk primary key (order_id)
);

create index order_intent_due on order_intent (due, order_id);
