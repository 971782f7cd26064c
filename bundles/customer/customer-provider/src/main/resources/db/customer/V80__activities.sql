-- What people do for customers. Who takes part and what it is about are kept as JSON; both are found by customer_activity_about.
create table customer_activity (
    id               varchar(64)  not null,
    customer_id      varchar(64)  not null,
    kind             varchar(16)  not null,
    subject          varchar(200) not null,
    notes            varchar(10000),
    outcome          varchar(2000),
    location         varchar(200),
    owner            varchar(64)  not null,
    starts_at        timestamp(6),
    ends_at          timestamp(6),
    due_at           timestamp(6),
    remind_at        timestamp(6),
    -- The same until the owner was reminded, or there is no need any more: what the clock looks for.
    pending_reminder timestamp(6),
    participants     bytea        not null,
    about            bytea        not null,
    done_at          timestamp(6),
    done_by          varchar(200),
    moment           timestamp(6) not null,
    created_by       varchar(200) not null,
    created_at       timestamp(6) not null,
    changed_at       timestamp(6) not null,
    version          bigint       not null,
    constraint customer_activity_pk primary key (id),
    constraint customer_activity_of foreign key (customer_id) references customer_customer (id)
);

create index customer_activity_customer on customer_activity (customer_id, moment, id);
create index customer_activity_moment on customer_activity (moment, id);
create index customer_activity_reminder on customer_activity (pending_reminder);

-- Users who own or take part in it (kind '@user'), and things that it is about.
create table customer_activity_about (
    activity_id varchar(64) not null,
    kind        varchar(32) not null,
    name        varchar(64) not null,
    constraint customer_activity_about_pk primary key (activity_id, kind, name),
    constraint customer_activity_about_of foreign key (activity_id) references customer_activity (id)
);

create index customer_activity_about_name on customer_activity_about (kind, name, activity_id);

create table customer_activity_file (
    id          varchar(64)  not null,
    activity_id varchar(64)  not null,
    name        varchar(120) not null,
    media_type  varchar(100) not null,
    byte_count  bigint       not null,
    sha256      varchar(64)  not null,
    added_by    varchar(200) not null,
    added_at    timestamp(6) not null,
    constraint customer_activity_file_pk primary key (id),
    constraint customer_activity_file_of foreign key (activity_id) references customer_activity (id)
);

create index customer_activity_file_activity on customer_activity_file (activity_id, id);

-- In pieces: a column of bytes takes a million on every database.
create table customer_activity_file_part (
    file_id varchar(64) not null,
    place   integer     not null,
    content bytea       not null,
    constraint customer_activity_file_part_pk primary key (file_id, place),
    constraint customer_activity_file_part_of foreign key (file_id) references customer_activity_file (id)
);

-- What happened to customers elsewhere, as other capabilities told.
create table customer_timeline_event (
    event_key   varchar(128) not null,
    customer_id varchar(64)  not null,
    type        varchar(64)  not null,
    link        varchar(128) not null,
    titles      bytea        not null,
    done_by     varchar(200) not null,
    happened_at timestamp(6) not null,
    constraint customer_timeline_event_pk primary key (event_key),
    constraint customer_timeline_event_of foreign key (customer_id) references customer_customer (id)
);

create index customer_timeline_event_customer on customer_timeline_event (customer_id, happened_at, event_key);

-- Links to users' calendars, without their secrets.
create table customer_calendar_link (
    id          varchar(64)  not null,
    user_name   varchar(200) not null,
    name        varchar(100) not null,
    secret_hash varchar(64)  not null,
    made_at     timestamp(6) not null,
    read_at     timestamp(6),
    constraint customer_calendar_link_pk primary key (id),
    constraint customer_calendar_link_secret unique (secret_hash)
);

create index customer_calendar_link_user on customer_calendar_link (user_name, id);
