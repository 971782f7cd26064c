create table security_user (
    id varchar(64) not null primary key,
    version bigint not null,
    name varchar(64) not null,
    password_hash varchar(100) not null,
    roles varchar(1000) not null,
    enabled boolean not null,
    created timestamp(6) not null,
    changed timestamp(6) not null,
    constraint security_user_name_uq unique (name)
);

-- A token is kept as its SHA-256: who reads this table cannot log in with it.
create table security_token (
    hash varchar(64) not null primary key,
    user_id varchar(64) not null,
    created timestamp(6) not null,
    expires timestamp(6) not null,
    constraint security_token_user_fk foreign key (user_id) references security_user (id)
);

create index security_token_user_ix on security_token (user_id);
create index security_token_expires_ix on security_token (expires);
