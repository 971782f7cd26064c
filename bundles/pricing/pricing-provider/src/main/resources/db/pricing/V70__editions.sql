-- Every change of a part makes its next edition. Whatever is added carries the edition that it came in, and whatever an
-- edition changed is kept as it was before, so that each edition can be read again. What is older is of edition 0.
alter table pricing_stamp add column edition bigint default 0 not null;

create table pricing_edition (
    part    varchar(16) not null,
    edition bigint      not null,
    made_at timestamp   not null,
    constraint pricing_edition_pk primary key (part, edition)
);

create index pricing_edition_by_time on pricing_edition (part, made_at);

alter table pricing_list add column edition bigint default 0 not null;
alter table pricing_rule add column edition bigint default 0 not null;
alter table pricing_promotion add column edition bigint default 0 not null;
alter table pricing_tax_rule add column edition bigint default 0 not null;
alter table pricing_exchange_rate add column edition bigint default 0 not null;
alter table pricing_currency add column edition bigint default 0 not null;

-- The last day of a rule or a promotion as it was until an edition moved it. list_id is empty for promotions.
create table pricing_ending (
    subject  varchar(64) not null,
    edition  bigint      not null,
    list_id  varchar(64) not null,
    valid_to date,
    constraint pricing_ending_pk primary key (subject, edition)
);

create index pricing_ending_by_list on pricing_ending (list_id, edition);

-- Rates and rounding steps from the edition they came in until the one that replaced them.
create table pricing_past_rate (
    from_currency varchar(3)      not null,
    to_currency   varchar(3)      not null,
    valid_from    date            not null,
    replaced_in   bigint          not null,
    edition       bigint          not null,
    rate          numeric(30, 15) not null,
    source        varchar(64),
    constraint pricing_past_rate_pk primary key (from_currency, to_currency, valid_from, replaced_in)
);

create table pricing_past_step (
    code          varchar(3)     not null,
    replaced_in   bigint         not null,
    edition       bigint         not null,
    rounding_step numeric(18, 9) not null,
    constraint pricing_past_step_pk primary key (code, replaced_in)
);

-- What each change made of a list, from this version of Tenon on.
create table pricing_list_version (
    list_id  varchar(64) not null,
    version  bigint      not null,
    made_at  timestamp   not null,
    added    integer     not null,
    ended    integer     not null,
    draft_id varchar(64),
    constraint pricing_list_version_pk primary key (list_id, version),
    constraint pricing_list_version_list foreign key (list_id) references pricing_list (id)
);
