-- Inventory agents: the schools' tokens for them, the agents, reports that wait for a decision, and what is known of each machine's hardware.

create table agent_token (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  name varchar(80) not null,
  hash varchar(64) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  created_by varchar(120) not null,
  revoked_at datetime(6),
  primary key (id),
  constraint uk_agent_token_hash unique (hash),
  key ix_agent_token_school (school_id, id),
  key ix_agent_token_name (name, id),
  constraint fk_agent_token_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table agent (
  id bigint not null,
  version int not null,
  school_id bigint,
  device_id bigint,
  token_id bigint,
  agent_key varchar(150) character set utf8mb4 collate utf8mb4_bin not null,
  agent_uuid varchar(36) character set ascii collate ascii_bin,
  program varchar(120) not null,
  hostname varchar(255) not null,
  address varchar(45) character set ascii collate ascii_bin not null,
  state varchar(12) not null,
  reason varchar(15),
  first_seen datetime(6) not null,
  last_seen datetime(6) not null,
  primary key (id),
  constraint uk_agent_key unique (agent_key),
  key ix_agent_school (school_id, state, last_seen, id),
  key ix_agent_state (state, last_seen, id),
  key ix_agent_seen (last_seen, id),
  key ix_agent_device (device_id, id),
  key ix_agent_address (address, state, last_seen, id),
  constraint fk_agent_school foreign key (school_id) references school (id),
  constraint fk_agent_device foreign key (device_id) references device (id) on delete set null,
  constraint fk_agent_token foreign key (token_id) references agent_token (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What an agent last reported that was not booked; one row at most. school_id: whose quarantine it fills, null for agents of nobody knows which school.
-- kept: the facts and programs to be booked, never the message as it was sent, which holds keys of licences and names of users.
create table agent_report (
  id bigint not null,
  version int not null,
  agent_id bigint not null,
  school_id bigint,
  received_at datetime(6) not null,
  reason varchar(15) not null,
  kind varchar(20) not null,
  facts varchar(4000) not null,
  packages int not null,
  digest varchar(64) character set ascii collate ascii_bin not null,
  size int not null,
  kept mediumblob not null,
  primary key (id),
  constraint uk_agent_report_agent unique (agent_id),
  key ix_agent_report_school (school_id, size),
  constraint fk_agent_report_agent foreign key (agent_id) references agent (id) on delete cascade,
  constraint fk_agent_report_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Goes with its device, where the device's coming is undone.
create table machine (
  device_id bigint not null,
  version int not null,
  school_id bigint not null,
  kind varchar(20) not null,
  uuid varchar(60) character set ascii collate ascii_bin,
  serial_key varchar(60) character set utf8mb4 collate utf8mb4_bin,
  facts varchar(4000) not null,
  held varchar(4000),
  digest varchar(64) character set ascii collate ascii_bin,
  packages int not null,
  first_seen datetime(6) not null,
  last_seen datetime(6) not null,
  booked_since datetime(6),
  booked int not null,
  primary key (device_id),
  key ix_machine_uuid (uuid),
  key ix_machine_serial (serial_key),
  constraint fk_machine_device foreign key (device_id) references device (id) on delete cascade,
  constraint fk_machine_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table machine_mac (
  device_id bigint not null,
  mac varchar(17) character set ascii collate ascii_bin not null,
  primary key (device_id, mac),
  key ix_machine_mac_mac (mac, device_id),
  constraint fk_machine_mac_machine foreign key (device_id) references machine (device_id) on delete cascade
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The machine's history: what a report, or a person, changed.
create table machine_change (
  id bigint not null,
  version int not null,
  device_id bigint not null,
  school_id bigint not null,
  at datetime(6) not null,
  author varchar(120) not null,
  facts varchar(8000) not null,
  added int not null,
  removed int not null,
  added_ids varchar(4000) not null,
  removed_ids varchar(4000) not null,
  primary key (id),
  key ix_machine_change_device (device_id, id),
  constraint fk_machine_change_machine foreign key (device_id) references machine (device_id) on delete cascade,
  constraint fk_machine_change_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
