-- When what a line has set aside goes back to the shelf by itself; null for never. Until somebody clears it away it is in the level's
-- reserved quantity, and whoever looks takes it off.
alter table inventory_reservation add column lease_ends timestamp(6);
create index inventory_reservation_lease_ix on inventory_reservation (lease_ends, product);
