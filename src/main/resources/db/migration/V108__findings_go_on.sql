-- What the commission decided of a finding stays when the audit is completed again; what a later audit finds again takes the earlier finding on; and the board of findings is read in its order.

alter table finding
  add column said_severity varchar(10),
  add column said_text varchar(500),
  add column dismissed_by varchar(120),
  add column first_found_on date,
  add column times int not null default 1,
  add column carries_id bigint,
  -- What has no day comes last.
  add column due_key date as (coalesce(due_on, date '9999-12-31')) persistent,
  add constraint fk_finding_carries foreign key (carries_id) references finding (id),
  add key ix_finding_due (stands, closed_on, due_key, id),
  add key ix_finding_severity (stands, closed_on, severity, due_key, id),
  add key ix_finding_all (stands, due_key, id),
  add key ix_finding_school_due (school_id, stands, closed_on, due_key, id),
  drop key ix_finding_open,
  drop key ix_finding_school;

update finding f join lan_audit a on a.id = f.audit_id set f.first_found_on = coalesce(date(a.completed_at), a.begins_on);

alter table finding modify first_found_on date not null, alter column times drop default;

alter table finding_aud
  add column said_severity varchar(10),
  add column said_text varchar(500),
  add column dismissed_by varchar(120),
  add column first_found_on date,
  add column times int,
  add column carries_id bigint;
