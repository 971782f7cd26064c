-- Which fields the company has defined for which kind of record. What they say of records is with the records.
create table fields_definition (
    -- The kind of record and the code: customer.roofArea
    name       varchar(128) not null,
    of_kind    varchar(64)  not null,
    -- The whole definition as JSON.
    definition bytea        not null,
    version    bigint       not null,
    constraint fields_definition_pk primary key (name)
);

create index fields_definition_of on fields_definition (of_kind);
