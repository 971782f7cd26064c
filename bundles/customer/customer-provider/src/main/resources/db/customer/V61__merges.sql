-- Who was merged keeps its row, and says into whom.
alter table customer_customer add column merged_into varchar(64);

create index customer_customer_merged_into on customer_customer (merged_into);

-- What the survivor was like before and after, as JSON, so that it can be taken back.
create table customer_merge (
    id              varchar(64)  not null,
    survivor_id     varchar(64)  not null,
    merged_id       varchar(64)  not null,
    merged_number   varchar(32)  not null,
    survivor_before bytea        not null,
    survivor_after  bytea        not null,
    merged_by       varchar(200) not null,
    merged_at       timestamp(6) not null,
    undone_at       timestamp(6),
    constraint customer_merge_pk primary key (id)
);

create index customer_merge_survivor on customer_merge (survivor_id, id);
create index customer_merge_merged on customer_merge (merged_id, id);

-- The claims and the customers that went with the merged one.
create table customer_merge_moved (
    merge_id varchar(64)  not null,
    kind     varchar(16)  not null,
    moved    varchar(128) not null,
    constraint customer_merge_moved_pk primary key (merge_id, kind, moved)
);
