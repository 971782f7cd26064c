-- Which teams and territories a user belongs to, and so whose records he sees where his roles say so. Names, one a line.
alter table security_user add column teams varchar(4000) default '' not null;
alter table security_user add column territories varchar(4000) default '' not null;
