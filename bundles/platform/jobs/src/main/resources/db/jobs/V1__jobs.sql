-- Work in the background. A job belongs to the node that works at it until busy_until; then any node may take it up.
create table jobs_job (
    id varchar(64) not null,
    kind varchar(64) not null,
    permission varchar(64) not null,
    upload_id varchar(64) not null,
    settings bytea not null,
    dry_run boolean not null,
    state varchar(16) not null,
    total bigint not null,
    done bigint not null,
    refused bigint not null,
    last_row bigint not null,
    started_by varchar(200) not null,
    started_at timestamp(6) not null,
    ended_at timestamp(6),
    reason varchar(2000),
    node varchar(64),
    busy_until timestamp(6),
    constraint jobs_job_pk primary key (id)
);

create index jobs_job_state on jobs_job (state, id);
create index jobs_job_kind on jobs_job (kind, id);

create table jobs_problem (
    id varchar(64) not null,
    job_id varchar(64) not null,
    row_number bigint not null,
    place integer not null,
    column_name varchar(200),
    code varchar(100) not null,
    message varchar(2000) not null,
    constraint jobs_problem_pk primary key (id),
    constraint jobs_problem_of foreign key (job_id) references jobs_job (id)
);

create index jobs_problem_job on jobs_problem (job_id, row_number, place);
