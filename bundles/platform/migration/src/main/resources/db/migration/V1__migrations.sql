-- The moves of a capability's data from one provider to another. What is in progress can be taken up again after a crash.
create table migration_run (
    id varchar(64) not null primary key,
    capability varchar(64) not null,
    source varchar(100) not null,
    target varchar(100) not null,
    state varchar(20) not null,
    kind varchar(64),
    copy_cursor varchar(1000),
    feed_position bigint not null,
    total bigint not null,
    copied bigint not null,
    mirrored bigint not null,
    repaired bigint not null,
    started timestamp(6) not null,
    ended timestamp(6),
    reason varchar(2000)
);

create index migration_run_capability_ix on migration_run (capability, started);
