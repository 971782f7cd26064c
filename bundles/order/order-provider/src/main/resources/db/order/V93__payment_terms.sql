-- When what is sold is to be paid; the parts, which are only read as a whole, are kept as JSON.
create table order_payment_terms (
    code varchar(64) not null,
    parts varchar not null,
    version bigint not null,
    constraint order_payment_terms_pk primary key (code)
);
