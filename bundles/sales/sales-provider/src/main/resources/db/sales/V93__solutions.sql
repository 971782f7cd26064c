create table sales_solution_template (
    code varchar(64) not null,
    name varchar(200) not null,
    need varchar(2000) not null,
    options varchar not null,
    rules varchar not null,
    active boolean not null,
    version bigint not null,
    constraint sales_solution_template_pk primary key (code)
);
