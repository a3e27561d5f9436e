-- The rows that every district begins with were written past Hibernate and have no first state. Without one the first change of such a row
-- finds no state to end and fails, so their beginning is written down here as a revision of its own.

set @rev = next value for revision_id;

insert into revision (id, at, account_id, account_name, act, note) values (@rev, utc_timestamp(6), null, 'Kabinet', null, null);

insert into district_aud (rev, revtype, id, name, authority, label_address)
  select @rev, 0, id, name, authority, label_address from district t where not exists (select 1 from district_aud a where a.id = t.id);
insert into room_kind_aud (rev, revtype, id, name, teaching, active)
  select @rev, 0, id, name, teaching, active from room_kind t where not exists (select 1 from room_kind_aud a where a.id = t.id);
insert into device_kind_aud (rev, revtype, id, name, workstation, active)
  select @rev, 0, id, name, workstation, active from device_kind t where not exists (select 1 from device_kind_aud a where a.id = t.id);
insert into funding_source_aud (rev, revtype, id, name, active)
  select @rev, 0, id, name, active from funding_source t where not exists (select 1 from funding_source_aud a where a.id = t.id);
insert into account_code_aud (rev, revtype, id, code, name, active)
  select @rev, 0, id, code, name, active from account_code t where not exists (select 1 from account_code_aud a where a.id = t.id);
insert into okof_aud (rev, revtype, id, code, name, active)
  select @rev, 0, id, code, name, active from okof t where not exists (select 1 from okof_aud a where a.id = t.id);
