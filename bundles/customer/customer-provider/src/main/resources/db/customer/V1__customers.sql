create table customer_group (
    code            varchar(64)     not null,
    name            varchar(200)    not null,
    price_list      varchar(64),
    payment_terms   varchar(100),
    credit_limit    numeric(30, 12),
    credit_currency varchar(3),
    version         bigint          not null,
    constraint customer_group_pk primary key (code)
);

create table customer_customer (
    id            varchar(64)  not null,
    number        varchar(32)  not null,
    name          varchar(200) not null,
    group_code    varchar(64),
    currency      varchar(3)   not null,
    tax_id        varchar(64),
    credit_limit  numeric(30, 12),
    payment_terms varchar(100),
    tax_region    varchar(64),
    language      varchar(35),
    price_list    varchar(64),
    created_at    timestamp(6) not null,
    version       bigint       not null,
    constraint customer_customer_pk primary key (id),
    constraint customer_number_key unique (number)
);

create table customer_address (
    customer_id varchar(64)   not null,
    place       integer       not null,
    kind        varchar(16)   not null,
    lines       varchar(1100) not null,
    city        varchar(100)  not null,
    region      varchar(100),
    postal_code varchar(32)   not null,
    country     varchar(100)  not null,
    constraint customer_address_pk primary key (customer_id, place),
    constraint customer_address_of foreign key (customer_id) references customer_customer (id)
);

create table customer_contact (
    customer_id varchar(64)  not null,
    place       integer      not null,
    name        varchar(200) not null,
    email       varchar(254),
    phone       varchar(64),
    role        varchar(100),
    constraint customer_contact_pk primary key (customer_id, place),
    constraint customer_contact_of foreign key (customer_id) references customer_customer (id)
);

-- What customers are found by: the tails of the words of name, number and contacts, without case and accents.
create table customer_search (
    customer_id varchar(64) not null,
    fragment    varchar(64) not null,
    constraint customer_search_pk primary key (customer_id, fragment),
    constraint customer_search_of foreign key (customer_id) references customer_customer (id)
);

create index customer_search_fragment on customer_search (fragment, customer_id);

-- One row for each customer: whoever decides on credit locks it. The exposure is the sum of the claims in the customer's
-- currency.
create table customer_credit (
    customer_id varchar(64)     not null,
    exposure    numeric(30, 12) not null,
    constraint customer_credit_pk primary key (customer_id),
    constraint customer_credit_of foreign key (customer_id) references customer_customer (id)
);

create table customer_credit_claim (
    document    varchar(128)    not null,
    customer_id varchar(64)     not null,
    amount      numeric(30, 12) not null,
    currency    varchar(3)      not null,
    constraint customer_credit_claim_pk primary key (document),
    constraint customer_credit_claim_of foreign key (customer_id) references customer_credit (customer_id)
);

create index customer_credit_claim_customer on customer_credit_claim (customer_id);
