-- A key is kept as its SHA-256, as tokens are.
create table security_api_key (
    id varchar(64) not null primary key,
    user_id varchar(64) not null,
    name varchar(200) not null,
    hash varchar(64) not null,
    permissions varchar(4000) not null,
    created timestamp(6) not null,
    expires timestamp(6) not null,
    last_used date,
    constraint security_api_key_hash_uq unique (hash),
    constraint security_api_key_user_fk foreign key (user_id) references security_user (id)
);

create index security_api_key_user_ix on security_api_key (user_id);
