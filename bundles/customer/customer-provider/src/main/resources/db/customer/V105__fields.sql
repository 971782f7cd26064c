-- What the company's own fields say of customers; see org.tenon.persistence.FieldRows. The place is the customer's number.
create table customer_field_value (
    record_id    varchar(64)  not null,
    place        varchar(32)  not null,
    code         varchar(40)  not null,
    kind         varchar(16)  not null,
    text_value   varchar(500) not null,
    text_key     varchar(500),
    number_value numeric(38, 12),
    day_value    date,
    constraint customer_field_value_pk primary key (record_id, code),
    constraint customer_field_value_of foreign key (record_id) references customer_customer (id)
);

create index customer_field_text on customer_field_value (code, text_key, place);
create index customer_field_number on customer_field_value (code, number_value, place);
create index customer_field_day on customer_field_value (code, day_value, place);

-- Whether there are such rows: who reads a customer of whom there are none does not ask for them.
alter table customer_customer add column extended boolean default false not null;
