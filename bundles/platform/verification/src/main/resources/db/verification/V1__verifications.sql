-- One row for each time that a contract met a candidate; the failed tests are JSON.
create table verification_run (
    id varchar(64) not null primary key,
    version bigint not null,
    capability varchar(64) not null,
    provider varchar(200) not null,
    provider_version varchar(200) not null,
    bundle varchar(200) not null,
    hash varchar(64) not null,
    level varchar(16) not null,
    kit varchar(64) not null,
    state varchar(16) not null,
    planned integer not null,
    passed integer not null,
    failed integer not null,
    skipped integer not null,
    detail varchar(2000) not null,
    failures varchar(1000000) not null,
    asked_by varchar(200) not null,
    started timestamp(6) not null,
    finished timestamp(6)
);

create index verification_run_candidate_ix on verification_run (capability, provider, started);
create index verification_run_hash_ix on verification_run (capability, hash, started);
