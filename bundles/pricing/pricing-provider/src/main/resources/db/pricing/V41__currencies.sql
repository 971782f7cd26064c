-- What one unit of a currency is in another, from a day on until the next rate of the same two.
create table pricing_exchange_rate (
    from_currency varchar(3)      not null,
    to_currency   varchar(3)      not null,
    valid_from    date            not null,
    rate          numeric(30, 15) not null,
    source        varchar(64),
    constraint pricing_exchange_rate_pk primary key (from_currency, to_currency, valid_from)
);

create index pricing_exchange_rate_to on pricing_exchange_rate (to_currency, valid_from);

-- Only currencies whose documents are rounded to something else than the minor unit. Changes are announced by the stamp of
-- the tax rules.
create table pricing_currency (
    code          varchar(3)      not null,
    rounding_step numeric(18, 9) not null,
    constraint pricing_currency_pk primary key (code)
);
