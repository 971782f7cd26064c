-- Links that were given out. Without their tokens: one is made of a row and the key, and checked by them.
create table sales_quote_link (
    id varchar(64) not null,
    quote_id varchar(64) not null,
    language varchar(35) not null,
    expires_at timestamp(6) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) not null,
    opened_at timestamp(6),
    revoked_at timestamp(6),
    version bigint not null,
    constraint sales_quote_link_pk primary key (id)
);

create index sales_quote_link_quote on sales_quote_link (quote_id);

-- What links are signed with; one row, made with the first link.
create table sales_link_key (
    id varchar(64) not null,
    secret varchar(64) not null,
    constraint sales_link_key_pk primary key (id)
);

create table sales_quote_question (
    id varchar(64) not null,
    quote_id varchar(64) not null,
    question varchar(2000) not null,
    asked_at timestamp(6) not null,
    answer varchar(4000),
    answered_by varchar(200),
    answered_at timestamp(6),
    version bigint not null,
    constraint sales_quote_question_pk primary key (id)
);

create index sales_quote_question_quote on sales_quote_question (quote_id, id);
