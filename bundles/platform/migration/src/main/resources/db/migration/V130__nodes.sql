-- The nodes that share this database, and when each was last seen, by the database's clock.
create table migration_node (
    id varchar(64) not null primary key,
    seen timestamp(6) with time zone not null
);
