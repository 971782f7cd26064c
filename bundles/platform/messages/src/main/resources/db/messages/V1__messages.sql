create table messages_outgoing (
    id varchar(64) not null,
    message_key varchar(200) not null,
    channel varchar(32) not null,
    recipient varchar(320) not null,
    language varchar(35) not null,
    subject varchar(200) not null,
    body varchar(20000) not null,
    about varchar(128) not null,
    state varchar(16) not null,
    tries integer not null,
    next_try timestamp(6),
    -- Set while a try is under way: until then no other node takes it.
    claimed_until timestamp(6),
    reference varchar(200),
    problem varchar(1000) not null,
    created_at timestamp(6) not null,
    state_at timestamp(6) not null,
    version bigint not null,
    constraint messages_outgoing_pk primary key (id),
    constraint messages_outgoing_key unique (message_key)
);

create index messages_outgoing_due on messages_outgoing (state, next_try);
create index messages_outgoing_about on messages_outgoing (about, id);
create index messages_outgoing_reference on messages_outgoing (channel, reference);

-- Content in Base64, which every database takes in a text column.
create table messages_attachment (
    id varchar(64) not null,
    message_id varchar(64) not null,
    position integer not null,
    name varchar(100) not null,
    media_type varchar(100) not null,
    content varchar not null,
    constraint messages_attachment_pk primary key (id)
);

create index messages_attachment_message on messages_attachment (message_id);
