create table sales_target (
    id varchar(300) not null,
    for_month varchar(7) not null,
    kind varchar(8) not null,
    target_key varchar(200) not null,
    amount numeric(30, 12) not null,
    currency varchar(3) not null,
    version bigint not null,
    constraint sales_target_pk primary key (id)
);

create index sales_target_month on sales_target (for_month);

-- One row for each month whose forecast was kept: who is the first to write it keeps the forecast.
create table sales_forecast_run (
    for_month varchar(7) not null,
    taken_on date not null,
    constraint sales_forecast_run_pk primary key (for_month)
);

-- What was forecast for the month that had just begun. Never changed.
create table sales_forecast_part (
    id varchar(64) not null,
    for_month varchar(7) not null,
    owner varchar(200) not null,
    team varchar(200),
    product_id varchar(64),
    currency varchar(3) not null,
    weighted numeric(30, 12) not null,
    won numeric(30, 12) not null,
    constraint sales_forecast_part_pk primary key (id)
);

create index sales_forecast_part_month on sales_forecast_part (for_month);
