-- A document's import keeps what was read from it, and where what was booked is to be seen.

alter table import_job
  add column read_out mediumtext after columns,
  add column result varchar(250) after booked_at;
