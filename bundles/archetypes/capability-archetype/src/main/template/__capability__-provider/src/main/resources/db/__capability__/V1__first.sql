create table ${capability}_entry (
  id varchar(64) not null,
  title varchar(200) not null,
  added_at timestamp(6) not null,
  constraint ${capability}_entry_pk primary key (id)
);
