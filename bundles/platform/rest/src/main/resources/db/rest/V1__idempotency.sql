-- Answers to requests with an Idempotency-Key; the body is compressed with gzip.
create table rest_idempotency (
    id varchar(64) not null,
    user_name varchar(200) not null,
    fingerprint varchar(64) not null,
    stored_at timestamp(6) not null,
    status integer not null,
    content_type varchar(200),
    location varchar(2000),
    etag varchar(200),
    body bytea not null,
    constraint rest_idempotency_pk primary key (id)
);

create index rest_idempotency_stored_at on rest_idempotency (stored_at);
