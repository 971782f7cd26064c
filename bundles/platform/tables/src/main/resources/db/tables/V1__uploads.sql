-- Tables that were uploaded, until they are forgotten. The rows are kept in parts, as JSON: a record a row would cost more time
-- to write than the import of most tables takes.
create table tables_upload (
    id varchar(64) not null,
    name varchar(200) not null,
    headings bytea not null,
    row_count bigint not null,
    uploaded_by varchar(200) not null,
    uploaded_at timestamp(6) not null,
    constraint tables_upload_pk primary key (id)
);

create index tables_upload_uploaded_at on tables_upload (uploaded_at);

create table tables_part (
    id varchar(64) not null,
    upload_id varchar(64) not null,
    last_row bigint not null,
    content bytea not null,
    constraint tables_part_pk primary key (id),
    constraint tables_part_of foreign key (upload_id) references tables_upload (id)
);

create unique index tables_part_upload on tables_part (upload_id, last_row);
