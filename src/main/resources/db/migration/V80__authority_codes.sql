-- The education authority buys for its schools: its codes say which notices and delivery notes are its own.

alter table district
  add column inn varchar(12) after authority,
  add column kpp varchar(9) after inn;

alter table district_aud
  add column inn varchar(12) after authority,
  add column kpp varchar(9) after inn;
