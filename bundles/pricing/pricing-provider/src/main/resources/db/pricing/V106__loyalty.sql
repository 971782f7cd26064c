-- Programmes are never changed: a later one of a currency takes the place of the one before.
create table pricing_loyalty_programme (
    currency         varchar(3)      not null,
    from_day         date            not null,
    amount_per_point numeric(30, 12) not null,
    point_value      numeric(30, 12) not null,
    months           integer         not null,
    max_percent      numeric(18, 9)  not null,
    voucher_days     integer         not null,
    constraint pricing_loyalty_programme_pk primary key (currency, from_day)
);

-- Up to which day purchases are booked, and what of them is over after whole points. Who books or spends holds the row.
create table pricing_points_account (
    id            varchar(80)     not null,
    booked_before date            not null,
    rest          numeric(30, 12) not null,
    constraint pricing_points_account_pk primary key (id)
);

-- A ledger: rows are only added. Ids rise with time.
create table pricing_points_entry (
    id         varchar(64)  not null,
    account_id varchar(80)  not null,
    kind       varchar(16)  not null,
    points     bigint       not null,
    on_day     date         not null,
    expires    date,
    voucher_id varchar(64),
    reason     varchar(200),
    constraint pricing_points_entry_pk primary key (id),
    constraint pricing_points_entry_account foreign key (account_id) references pricing_points_account (id)
);
create index pricing_points_entry_by_account on pricing_points_entry (account_id, id);

-- points_expire is when the last of its points would have expired: those that come back expire then.
create table pricing_points_voucher (
    id            varchar(64)     not null,
    account_id    varchar(80)     not null,
    customer_id   varchar(64)     not null,
    currency      varchar(3)      not null,
    coupon        varchar(64)     not null,
    points        bigint          not null,
    amount        numeric(30, 12) not null,
    min_amount    numeric(30, 12) not null,
    expires       date            not null,
    points_expire date            not null,
    state         varchar(16)     not null,
    document      varchar(128),
    constraint pricing_points_voucher_pk primary key (id),
    constraint pricing_points_voucher_coupon unique (coupon),
    constraint pricing_points_voucher_account foreign key (account_id) references pricing_points_account (id)
);
create index pricing_points_voucher_document on pricing_points_voucher (document);
