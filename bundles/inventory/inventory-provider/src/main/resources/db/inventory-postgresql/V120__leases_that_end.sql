-- Hardly any reservation ends by itself. An index of only those that do is small, costs the others nothing, and tells the planner so
-- whatever the moment is: without it, it believed that a third of them might have ended, and planned each question anew.
drop index inventory_reservation_lease_ix;
create index inventory_reservation_lease_ix on inventory_reservation (lease_ends, product) where lease_ends is not null;
