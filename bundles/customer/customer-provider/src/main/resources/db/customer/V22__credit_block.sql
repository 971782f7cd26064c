-- Who gets no more credit, and why.
create table customer_credit_block (
    customer_id varchar(64)  not null,
    reason      varchar(500) not null,
    blocked_by  varchar(200) not null,
    blocked_at  timestamp(6) not null,
    constraint customer_credit_block_pk primary key (customer_id),
    constraint customer_credit_block_of foreign key (customer_id) references customer_credit (customer_id)
);
