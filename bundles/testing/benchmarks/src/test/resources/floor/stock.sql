\set p random(0, 990)
select * from level where product = :p + 0;
select * from level where product = :p + 1;
select * from level where product = :p + 2;
select * from level where product = :p + 3;
select * from level where product = :p + 4;
