-- What was handed in, by whom and when; the seal is of what the quote said then.
alter table sales_quote add column submitted_by varchar(200);
alter table sales_quote add column submitted_at timestamp(6);
alter table sales_quote add column approved_at timestamp(6);
alter table sales_quote add column content_seal varchar(64);

-- Steps know the policy that asks, and whom it asked when. Those of before were decided one after the other by a role.
alter table sales_approval add column stage integer default 1 not null;
alter table sales_approval add column policy_id varchar(64);
alter table sales_approval add column approver_kind varchar(8) default 'ROLE' not null;
alter table sales_approval add column own_allowed boolean default false not null;
alter table sales_approval add column measures varchar;
alter table sales_approval add column on_behalf_of varchar(200);
alter table sales_approval add column carried_from integer;
alter table sales_approval add column opened_at timestamp(6);
alter table sales_approval add column remind_hours integer;
alter table sales_approval add column escalate_hours integer;
alter table sales_approval add column escalate_rule varchar;
alter table sales_approval add column remind_at timestamp(6);
alter table sales_approval add column escalate_at timestamp(6);
alter table sales_approval add column escalated_kind varchar(8);
alter table sales_approval add column escalated_to varchar(200);
alter table sales_approval alter column approver type varchar(200);
update sales_approval set stage = step,
    opened_at = (select q.changed_at from sales_quote q where q.id = sales_approval.quote_id);
create index sales_approval_waiting on sales_approval (state, id);
create index sales_approval_decided on sales_approval (decided_by, decided_at);

create table sales_approval_policy (
    id varchar(64) not null,
    name varchar(200) not null,
    active boolean not null,
    policy_order integer not null,
    details varchar not null,
    version bigint not null,
    constraint sales_approval_policy_pk primary key (id)
);

-- Only ever added to.
create table sales_approval_trail (
    id varchar(64) not null,
    quote_id varchar(64) not null,
    quote_number varchar(32) not null,
    revision integer not null,
    step integer,
    action varchar(16) not null,
    actor varchar(200) not null,
    reason varchar not null,
    content_seal varchar(64) not null,
    happened_at timestamp(6) not null,
    constraint sales_approval_trail_pk primary key (id)
);

create index sales_approval_trail_quote on sales_approval_trail (quote_number, id);

create table sales_delegation (
    id varchar(64) not null,
    from_user varchar(200) not null,
    to_user varchar(200) not null,
    first_day date not null,
    last_day date not null,
    roles varchar not null,
    reason varchar(500) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) not null,
    ended_at timestamp(6),
    constraint sales_delegation_pk primary key (id)
);

create index sales_delegation_to on sales_delegation (to_user, last_day);

create table sales_member (
    user_name varchar(200) not null,
    team varchar(200),
    manager varchar(200),
    limit_currency varchar(3),
    limit_document numeric(30, 12),
    limit_accumulated numeric(30, 12),
    limit_days integer not null,
    version bigint not null,
    constraint sales_member_pk primary key (user_name)
);
