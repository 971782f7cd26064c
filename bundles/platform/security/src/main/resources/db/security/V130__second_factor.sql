-- Whether the user logs in with a second factor: with the user, since every login asks.
alter table security_user add column second_factor boolean default false not null;

-- The secret is sealed under the installation's key, which is not in the database. While confirmed is null, it was shown and no code
-- of it has come yet. last_step is that of the last code that was taken: no code of it or of one before is taken again.
create table security_second_factor (
    user_id varchar(64) not null primary key,
    secret varchar(400) not null,
    begun timestamp(6) not null,
    confirmed timestamp(6),
    last_step bigint not null,
    constraint security_second_factor_user_fk foreign key (user_id) references security_user (id)
);

-- A recovery code is kept as its SHA-256, as tokens are, and goes when it is used.
create table security_recovery_code (
    hash varchar(64) not null primary key,
    user_id varchar(64) not null,
    constraint security_recovery_code_user_fk foreign key (user_id) references security_user (id)
);

create index security_recovery_code_user_ix on security_recovery_code (user_id);
