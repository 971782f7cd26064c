-- Pipelines that somebody has changed; the default one is the configuration's without a row.
create table sales_pipeline (
    code varchar(64) not null,
    name varchar(200) not null,
    stages varchar not null,
    version bigint not null,
    constraint sales_pipeline_pk primary key (code)
);

create table sales_lost_reason (
    code varchar(64) not null,
    title varchar(200) not null,
    active boolean not null,
    version bigint not null,
    constraint sales_lost_reason_pk primary key (code)
);

alter table sales_opportunity add column pipeline varchar(64) default 'default' not null;
alter table sales_opportunity add column product_id varchar(64);
alter table sales_opportunity add column competitor varchar(200);
alter table sales_opportunity add column lost_reason varchar(64);
-- Whence it came to the stage that it is in.
alter table sales_opportunity add column stage_before varchar(64);
alter table sales_opportunity add column stage_since timestamp(6);
update sales_opportunity set stage_since = created_at;
alter table sales_opportunity alter column stage_since set not null;
create index sales_opportunity_stage on sales_opportunity (pipeline, stage);

-- Only ever added to.
create table sales_stage_change (
    id varchar(64) not null,
    opportunity_id varchar(64) not null,
    from_stage varchar(64),
    to_stage varchar(64) not null,
    probability numeric(30, 12) not null,
    amount numeric(30, 12) not null,
    currency varchar(3) not null,
    changed_by varchar(200) not null,
    changed_at timestamp(6) not null,
    constraint sales_stage_change_pk primary key (id)
);

create index sales_stage_change_opportunity on sales_stage_change (opportunity_id, id);

-- Of those that there are nobody knows where they were before.
insert into sales_stage_change (id, opportunity_id, to_stage, probability, amount, currency, changed_by, changed_at)
select id, id, stage, probability, amount, currency, owner, created_at from sales_opportunity;
