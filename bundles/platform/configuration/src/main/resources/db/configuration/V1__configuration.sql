-- What admins have set, on top of the files in etc. Secrets are sealed.
create table configuration_kept (
    pid varchar(200) not null,
    version bigint not null,
    content varchar(100000) not null,
    changed_by varchar(200) not null,
    changed_at timestamp(6) not null,
    constraint configuration_kept_pk primary key (pid)
);
