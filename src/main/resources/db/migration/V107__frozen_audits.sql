-- What an audit's act says is large, and no list shows it: it moves out of the row that every list reads.

create table frozen_audit (
  id bigint not null,
  version int not null,
  audit_id bigint not null,
  school_id bigint not null,
  facts mediumtext not null,
  primary key (id),
  constraint uk_frozen_audit_audit unique (audit_id),
  constraint fk_frozen_audit_audit foreign key (audit_id) references lan_audit (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- An id names one thing in the whole database, so each row takes one of its own.
insert into frozen_audit (id, version, audit_id, school_id, facts) select nextval(entity_id), 0, id, school_id, frozen from lan_audit where frozen is not null;

alter table lan_audit drop column frozen;

-- Two audits at once could each have marked its own state of a room as the newest: the older one of them, as it is chosen, gives way, and from now on the database refuses a second.
update room_state s join room_state t on t.room_id = s.room_id and t.id <> s.id and t.latest = 1 and s.latest = 1
  and ((t.working is not null) > (s.working is not null) or (t.working is not null) = (s.working is not null) and (t.audited_at > s.audited_at or t.audited_at = s.audited_at and t.audit_id > s.audit_id))
set s.latest = 0;

alter table room_state
  add column latest_room bigint as (if(latest, room_id, null)) persistent,
  add constraint uk_room_state_latest unique (latest_room);
