create table sales_lead (
    id varchar(64) not null,
    name varchar(200) not null,
    company varchar(200),
    email varchar(200),
    phone varchar(200),
    country varchar(200),
    region varchar(200),
    source varchar(200),
    team varchar(200),
    stage varchar(64) not null,
    owner varchar(200) not null,
    note varchar(2000),
    state varchar(16) not null,
    customer_id varchar(64),
    opportunity_id varchar(64),
    lost_reason varchar(200) not null,
    created_at timestamp(6) not null,
    version bigint not null,
    constraint sales_lead_pk primary key (id)
);

create index sales_lead_owner on sales_lead (owner, state);
create index sales_lead_team on sales_lead (team, state);
