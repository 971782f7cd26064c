-- When a token was last seen, to the minute, and from where it was asked for. Nodes of before do not write these.
alter table security_token add column last_used timestamp(6);
alter table security_token add column address varchar(64) default '' not null;
